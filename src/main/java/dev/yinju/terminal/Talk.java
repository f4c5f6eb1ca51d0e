package dev.yinju.terminal;

import dev.yinju.conversation.Conversation;
import dev.yinju.conversation.Language;
import dev.yinju.conversation.Message;
import dev.yinju.conversation.StyledText;
import dev.yinju.conversation.Wording;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// One person's conversation, line by line.
final class Talk {

    /// The command that leaves.
    static final String QUIT = "/quit";

    private static final Set<String> GOODBYES = Set.of(QUIT, "/exit", "quit", "exit");
    private static final String CHAT = "terminal";

    private final Conversation conversation;
    private final Language language;

    Talk(Conversation conversation, Language language) {
        this.conversation = conversation;
        this.language = language;
    }

    Wording wording() {
        return Wording.of(language);
    }

    /// A question that shows how to ask.
    String example() {
        return conversation.examples(language).getFirst();
    }

    Optional<StyledText> reply(String line) {
        Message message = new Message(CHAT, Message.Setting.PRIVATE, true, line, null, language, null);
        return conversation.reply(message).map(reply -> reply.text());
    }

    /// Whether somebody wants to leave.
    static boolean isGoodbye(String line) {
        return GOODBYES.contains(line.strip().toLowerCase(Locale.ROOT).replace('\uff0f', '/'));
    }
}
