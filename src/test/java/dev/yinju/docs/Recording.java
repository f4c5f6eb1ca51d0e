package dev.yinju.docs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.yinju.Main;
import dev.yinju.commands.Streams;
import dev.yinju.docs.ChatMessage.Mark;
import dev.yinju.telegram.emulator.Call;
import dev.yinju.telegram.emulator.Chat;
import dev.yinju.telegram.emulator.Said;
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

/// A group talks to the program; what was said is kept.
final class Recording {

    /// @param text the whole message, with its command
    /// @param time when it is asked and answered
    record Question(String sender, String text, String time) {}

    private static final String BOT = "引据";

    /// Telegram itself marks commands, in what people and bots write.
    private static final Pattern COMMAND = Pattern.compile("(?<![\\w/])/\\w+(@\\w+)?");

    private final TelegramEmulator telegram;
    private final Chat group;

    private Recording(TelegramEmulator telegram, String group) {
        this.telegram = telegram;
        this.group = telegram.group(group);
    }

    /// Asks the program about the reports of the folder `seeds`.
    ///
    /// @return questions and answers in turn
    static List<ChatMessage> of(String group, List<Question> questions) throws IOException {
        Path data = Files.createTempDirectory("yinju-picture");
        try (TelegramEmulator telegram = TelegramEmulator.start()) {
            Thread bot = startBot(telegram, data);
            Recording recording = new Recording(telegram, group);
            List<ChatMessage> messages =
                    questions.stream().flatMap(recording::exchange).toList();
            telegram.awaitAllConfirmed();
            stop(bot);
            return messages;
        } finally {
            delete(data);
        }
    }

    private static Thread startBot(TelegramEmulator telegram, Path data) {
        Streams streams = new Streams(InputStream.nullInputStream(), OutputStream.nullOutputStream(), System.err);
        String[] arguments = {"bot", "--reports", "seeds", "--data", data.toString()};
        Map<String, String> environment = Map.of(
                "TELEGRAM_BOT_TOKEN",
                TelegramEmulator.TOKEN,
                "TELEGRAM_API_URL",
                telegram.url().toString());
        return Thread.ofPlatform().name("bot").start(() -> Main.run(arguments, streams, environment));
    }

    private static void stop(Thread bot) {
        bot.interrupt();
        try {
            bot.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList().reversed()) {
                Files.delete(path);
            }
        }
    }

    private Stream<ChatMessage> exchange(Question question) {
        Said said = telegram.user(question.sender()).in(group).says(question.text());
        JsonNode answer =
                telegram.awaitCall(call -> answers(call, said.messageId())).parameters();
        ChatMessage asked =
                new ChatMessage(question.sender(), question.text(), commands(question.text()), null, question.time());
        String text = answer.path("text").asText();
        List<Mark> marks = new ArrayList<>(commands(text));
        marks.addAll(entities(answer));
        return Stream.of(asked, new ChatMessage(BOT, text, marks, asked, question.time()));
    }

    private static boolean answers(Call call, int message) {
        return call.method().equals("sendmessage")
                && call.parameters().at("/reply_parameters/message_id").asInt() == message;
    }

    private static List<Mark> entities(JsonNode message) {
        return StreamSupport.stream(message.path("entities").spliterator(), false)
                .map(entity -> mark(
                        entity.path("offset").asInt(),
                        entity.path("length").asInt(),
                        entity.path("type").asText()))
                .toList();
    }

    private static List<Mark> commands(String text) {
        return COMMAND.matcher(text).results().map(Recording::command).toList();
    }

    private static Mark command(MatchResult match) {
        return mark(match.start(), match.end() - match.start(), "bot_command");
    }

    private static Mark mark(int offset, int length, String type) {
        return new Mark(offset, offset + length, type);
    }
}
