package dev.yinju.conversation;

import dev.yinju.answering.Answer;
import dev.yinju.answering.Question;
import dev.yinju.store.ConversationStores;
import dev.yinju.store.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A conversation about the invented reports, and people who take part in it.
final class Scene {

    final List<Question> asked = new ArrayList<>();
    final List<Integer> most = new ArrayList<>();
    final SampleIndex index = Samples.index();
    final Database database = Samples.database();
    List<String> examples = List.of();
    Instant now = Instant.parse("2026-01-01T08:00:00Z");
    Function<Question, Answer> answerer = question -> Samples.answer(question, index);
    Conversation conversation = start();

    final Chat chat = new Chat("c1", Asker.Setting.PRIVATE, Language.SIMPLIFIED, "c1", false);
    final Chat group = new Chat("g1", Asker.Setting.GROUP, Language.SIMPLIFIED, "u1", false);

    private Conversation start() {
        return new Conversation(
                new ReportDesk(this::answer, index, () -> examples, 5, "1.0"),
                new OperatorDesk(
                        "admin"::equals,
                        () -> new OperatorDesk.Usage(asked.size(), asked.size()),
                        () -> new OperatorDesk.Changes(1, 2, 3, 4)),
                ConversationStores.in(database, () -> now),
                () -> now);
    }

    private Answer answer(Question question, int quotes) {
        asked.add(question);
        most.add(quotes);
        return answerer.apply(question);
    }

    /// The program ends and is started again.
    void restart() {
        conversation = start();
    }

    /// Somebody in a chat.
    final class Chat {
        private final Asker asker;

        private Chat(String room, Asker.Setting setting, Language language, String user, boolean administrator) {
            this.asker = new Asker(room, room, setting, user, language, "thebot", () -> administrator);
        }

        Chat speaking(Language language) {
            return new Chat(asker.room(), asker.setting(), language, asker.user(), false);
        }

        Chat in(String room, Asker.Setting setting) {
            return new Chat(room, setting, asker.language(), asker.user(), false);
        }

        /// Somebody else in the same chat.
        Chat other(String user) {
            return new Chat(asker.room(), asker.setting(), asker.language(), user, false);
        }

        Chat administrator() {
            return new Chat(asker.room(), asker.setting(), asker.language(), "admin", true);
        }

        Asker asker() {
            return asker;
        }

        Said say(String text) {
            return said(text, asker.privately(), null);
        }

        Said sayTo(String text) {
            return said(text, true, null);
        }

        Said reply(String text, String repliedTo) {
            return said(text, false, repliedTo);
        }

        boolean silentAt(String text) {
            return conversation.reply(new Message(asker, false, text, null)).isEmpty();
        }

        private Said said(String text, boolean addressed, @Nullable String repliedTo) {
            Optional<Reply> reply = conversation.reply(new Message(asker, addressed, text, repliedTo));
            return new Said(reply.orElseThrow(), null);
        }

        /// Presses a button; what the message or the new one then says.
        Said press(Said said, String label) {
            return pressData(said.button(label).data());
        }

        Said pressData(String data) {
            return switch (conversation.press(new Press(asker, data))) {
                case Effect.Change(Reply reply, String notice) -> new Said(reply, notice);
                case Effect.Say(Reply reply) -> new Said(reply, null);
                case Effect.Notice(String words) -> new Said(new Reply(StyledText.plain("")), words);
                case Effect.Send(String file, String caption) ->
                    new Said(new Reply(StyledText.plain("file " + file + " " + caption)), null);
            };
        }

        InlinePage types(String text, String offset) {
            return conversation.offer(new InlineQuestion(asker, text, offset));
        }
    }

    /// What Yinju says.
    ///
    /// @param notice what it shows for a moment
    record Said(Reply reply, @Nullable String notice) {

        StyledText text() {
            return reply.text();
        }

        String words() {
            return text().text();
        }

        /// The words that are emphasised.
        List<String> strong() {
            return text().runs().stream()
                    .filter(run -> run.style() instanceof StyledText.Style.Strong)
                    .map(run -> words().substring(run.start(), run.end()))
                    .toList();
        }

        /// What stands on the buttons, row by row.
        List<String> rows() {
            return reply.buttons().stream()
                    .map(row ->
                            String.join(" | ", row.stream().map(Button::label).toList()))
                    .toList();
        }

        Button.Press button(String label) {
            return (Button.Press) any(label);
        }

        Button any(String label) {
            return reply.buttons().stream()
                    .flatMap(List::stream)
                    .filter(button -> button.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no button " + label + " in " + rows()));
        }
    }
}
