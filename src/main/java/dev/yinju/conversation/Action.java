package dev.yinju.conversation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the press of a button, or a link to the bot, asks for. Written as a code of letters, digits, `-` and `_`: a
/// letter for the action, perhaps the id of an answer or a report, perhaps numbers. The code is all that a chat network
/// gets to keep, and it stays good when the program is started anew and when reports are read anew.
sealed interface Action {

    /// One of an answer's quotes.
    ///
    /// @param number the quote's, from 1
    /// @param step how much of the text around it: none at 0
    record Show(String answer, int number, int step) implements Action {}

    /// What is known of the report that one of an answer's quotes comes from.
    record About(String answer, int number) implements Action {}

    /// What is known of a report.
    record Open(String report) implements Action {}

    /// A report's file.
    record Original(String report) implements Action {}

    /// An opinion on one of an answer's quotes.
    record Vote(String answer, int number, boolean right) implements Action {}

    /// Asks a kept question, in all reports.
    record Ask(String answer) implements Action {}

    /// A page of the list of reports, from 1.
    record Reports(int page) implements Action {}

    /// Asks one report only from now on, or, if it is that one already, all again.
    ///
    /// @param page of the list in which it was pressed; 0 if elsewhere
    record Restrict(String report, int page) implements Action {}

    /// The other script of Chinese for what stands around the quotes.
    record Script(String answer, int number, int step) implements Action {}

    /// Another quote worth reading.
    record Random() implements Action {}

    /// Changes what is set in a room.
    ///
    /// @param option of [ChatOption], by its place
    /// @param choice of the option, by its place
    record Choose(int option, int choice) implements Action {}

    /// Letter, id, numbers.
    Pattern CODE = Pattern.compile("([a-z])([\\w-]{" + Ids.LENGTH + "})?(?:(\\d{1,4})(?:-(\\d{1,4}))?)?");

    /// Whether it has something new said or sent in the room, or changes what will be, as a question does. The others
    /// leaf through what was said.
    default boolean asks() {
        return switch (this) {
            case Ask ask -> true;
            case Random random -> true;
            case Original original -> true;
            case Restrict restrict -> true;
            case Show show -> false;
            case About about -> false;
            case Open open -> false;
            case Vote vote -> false;
            case Reports reports -> false;
            case Script script -> false;
            case Choose choose -> false;
        };
    }

    default String code() {
        return switch (this) {
            case Show(String answer, int number, int step) -> "s" + answer + number + "-" + step;
            case About(String answer, int number) -> "a" + answer + number;
            case Open(String report) -> "r" + report;
            case Original(String report) -> "o" + report;
            case Vote(String answer, int number, boolean right) -> (right ? "v" : "w") + answer + number;
            case Ask(String answer) -> "q" + answer;
            case Reports(int page) -> "l" + page;
            case Restrict(String report, int page) -> "t" + report + page;
            case Script(String answer, int number, int step) -> "z" + answer + number + "-" + step;
            case Random() -> "x";
            case Choose(int option, int choice) -> "c" + option + "-" + choice;
        };
    }

    /// Reads a code; nothing comes of what is none.
    static Optional<Action> of(String code) {
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String id = matcher.group(2) == null ? "" : matcher.group(2);
        int one = number(matcher.group(3));
        int other = number(matcher.group(4));
        Action action = switch (matcher.group(1)) {
            case "s" -> new Show(id, one, other);
            case "a" -> new About(id, one);
            case "r" -> new Open(id);
            case "o" -> new Original(id);
            case "v" -> new Vote(id, one, true);
            case "w" -> new Vote(id, one, false);
            case "q" -> new Ask(id);
            case "l" -> new Reports(one);
            case "t" -> new Restrict(id, one);
            case "z" -> new Script(id, one, other);
            case "c" -> new Choose(one, other);
            default -> new Random();
        };
        return action.code().equals(code) ? Optional.of(action) : Optional.empty();
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
