package dev.yinju.docs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.yinju.Main;
import dev.yinju.commands.Streams;
import dev.yinju.docs.ChatMessage.Mark;
import dev.yinju.telegram.emulator.Call;
import dev.yinju.telegram.emulator.Chat;
import dev.yinju.telegram.emulator.Person;
import dev.yinju.telegram.emulator.Said;
import dev.yinju.telegram.emulator.Sent;
import dev.yinju.telegram.emulator.TelegramEmulator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// People talk to the program about the reports of the folder `seeds`; what was said is kept, to be drawn. The
/// pictures show names and times that are made up; the answers are the program's.
final class Recording implements AutoCloseable {

    static final String BOT = "引据";

    /// Telegram itself marks commands, in what people and bots write.
    private static final Pattern COMMAND = Pattern.compile("(?<![\\w/])/\\w+(@\\w+)?");

    private final Path data;
    private final TelegramEmulator telegram = TelegramEmulator.start();
    private final Thread bot;

    private Recording(Path data) {
        this.data = data;
        this.bot = startBot();
    }

    static Recording start() throws IOException {
        return new Recording(Files.createTempDirectory("yinju-picture"));
    }

    private Thread startBot() {
        Streams streams = new Streams(InputStream.nullInputStream(), OutputStream.nullOutputStream(), System.err);
        String[] arguments = {"bot", "--reports", "seeds", "--data", data.toString()};
        Map<String, String> environment = Map.of(
                "TELEGRAM_BOT_TOKEN",
                TelegramEmulator.TOKEN,
                "TELEGRAM_API_URL",
                telegram.url().toString());
        return Thread.ofPlatform().name("bot").start(() -> Main.run(arguments, streams, environment));
    }

    Chat group(String title) {
        return telegram.group(title);
    }

    Person person(String name) {
        return telegram.user(name);
    }

    /// What the bot says, and as what Telegram holds it.
    record Answer(ChatMessage shown, Sent sent) {}

    /// A message of somebody, as it is drawn.
    static ChatMessage said(String sender, String text, String time) {
        return new ChatMessage(sender, text, commands(text), null, List.of(), time);
    }

    /// The bot's answer to a message.
    ///
    /// @param asked the message as it is drawn
    Answer answerTo(Said said, ChatMessage asked) {
        Sent sent = telegram.awaitSent(message -> message.repliesTo(said));
        JsonNode content = telegram.awaitCall(call -> isReply(call, said)).parameters();
        return new Answer(message(content, "text", asked, asked.time()), sent);
    }

    private static boolean isReply(Call call, Said said) {
        return call.method().equals("sendmessage")
                && call.parameters().path("chat_id").asLong() == said.chat().id()
                && call.parameters().at("/reply_parameters/message_id").asInt() == said.messageId();
    }

    /// What the bot's message says once somebody has pressed a button of it.
    Answer press(Person person, Answer answer, String label, String time) {
        int changes = changes(answer.sent()).size();
        telegram.awaitAnswer(person.presses(answer.sent(), label));
        telegram.awaitCall(call -> changes(answer.sent()).size() > changes);
        Sent changed = telegram.awaitSent(sent -> sent.equals(last(answer.sent())));
        JsonNode content = changes(answer.sent()).getLast().parameters();
        return new Answer(message(content, "text", answer.shown().repliedTo(), time), changed);
    }

    private List<Call> changes(Sent sent) {
        return telegram.calls("editMessageText").stream()
                .filter(call -> call.parameters().path("chat_id").asLong() == sent.chatId()
                        && call.parameters().path("message_id").asInt() == sent.messageId())
                .filter(call -> call.status() == 200)
                .toList();
    }

    private Sent last(Sent sent) {
        return telegram.sent().reversed().stream()
                .filter(other -> other.chatId() == sent.chatId() && other.messageId() == sent.messageId())
                .findFirst()
                .orElseThrow();
    }

    /// What is offered to somebody who types behind the bot's name.
    JsonNode typed(Person person, String words) {
        return telegram.awaitAnswer(person.typesInline(words, "")).parameters();
    }

    private static ChatMessage message(JsonNode content, String name, @Nullable ChatMessage repliedTo, String time) {
        String text = content.path(name).asText();
        List<Mark> marks = new ArrayList<>(commands(text));
        for (JsonNode entity : content.path("entities")) {
            int start = entity.path("offset").asInt();
            marks.add(new Mark(
                    start,
                    start + entity.path("length").asInt(),
                    entity.path("type").asText()));
        }
        return new ChatMessage(BOT, text, marks, repliedTo, keyboard(content), time);
    }

    private static List<List<String>> keyboard(JsonNode message) {
        return StreamSupport.stream(message.at("/reply_markup/inline_keyboard").spliterator(), false)
                .map(row -> StreamSupport.stream(row.spliterator(), false)
                        .map(button -> button.path("text").asText())
                        .toList())
                .toList();
    }

    private static List<Mark> commands(String text) {
        return COMMAND.matcher(text).results().map(Recording::command).toList();
    }

    private static Mark command(MatchResult match) {
        return new Mark(match.start(), match.end(), "bot_command");
    }

    @Override
    public void close() throws IOException {
        telegram.awaitAllConfirmed();
        bot.interrupt();
        try {
            bot.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        telegram.close();
        try (Stream<Path> paths = Files.walk(data)) {
            for (Path path : paths.toList().reversed()) {
                Files.delete(path);
            }
        }
    }
}
