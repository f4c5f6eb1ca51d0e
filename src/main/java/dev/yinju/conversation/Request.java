package dev.yinju.conversation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody wants with a message.
sealed interface Request {

    /// A question in plain words.
    record Ask(String question) implements Request {}

    /// A command and what follows it, which may be empty.
    record Run(Command command, String argument) implements Request {}

    /// A command that is none of ours.
    record Unknown() implements Request {}

    /// A slash of either width, a word, a number after an underscore (`/reports_2` is one word to a chat network, so
    /// that a tap sends it whole), and the rest, which may follow without a blank if it is not Latin.
    Pattern COMMAND = Pattern.compile("[/\uff0f]([A-Za-z][\\w@]*?)(?:_([0-9]+))?(?![\\w@])(.*)");

    /// Reads what was typed.
    static Request of(String text) {
        String cleaned = Typed.clean(text);
        Matcher matcher = COMMAND.matcher(cleaned);
        if (!matcher.matches()) {
            return new Ask(cleaned);
        }
        String argument =
                matcher.group(2) != null ? matcher.group(2) : matcher.group(3).strip();
        return Command.named(matcher.group(1))
                .<Request>map(command -> new Run(command, argument))
                .orElseGet(Unknown::new);
    }
}
