package dev.yinju.conversation;

import dev.yinju.answering.Source;
import dev.yinju.store.KeptAnswer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Short commands that do what buttons do, for the quote that was shown last.
final class Shortcuts {

    private static final Pattern SHORTCUT = Pattern.compile("([a-z]+)(?: +(\\d{1,4}))?(?: +(\\d{1,4}))?");

    private final Desk desk;

    Shortcuts(Desk desk) {
        this.desk = desk;
    }

    /// What a short command, without the mark before it, asks for; nothing if it is none, or there is nothing that it
    /// could mean.
    Optional<Action> read(String typed, Voice voice) {
        Matcher matcher = SHORTCUT.matcher(typed);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int one = number(matcher.group(2));
        return switch (matcher.group(1)) {
            case "ask" -> example(one, voice);
            case "reports" -> Optional.of(new Action.Reports(Math.max(1, one)));
            case "random" -> Optional.of(new Action.Random());
            case "set" -> Optional.of(new Action.Choose(one - 1, number(matcher.group(3)) - 1));
            case "only" -> one == 0 ? ofLast("only", 0, voice) : only(one);
            default -> ofLast(matcher.group(1), one, voice);
        };
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private Optional<Action> example(int number, Voice voice) {
        List<Replies.Example> examples = desk.exampleButtons(voice);
        return number < 1 || number > examples.size()
                ? Optional.empty()
                : Optional.of(examples.get(number - 1).action());
    }

    private Optional<Action> only(int number) {
        List<Source> sources = desk.reports().sources();
        return number > sources.size()
                ? Optional.empty()
                : Optional.of(new Action.Restrict(
                        ReportDesk.idOf(sources.get(number - 1)), Math.ceilDiv(number, ReportReplies.PER_PAGE)));
    }

    private Optional<Action> ofLast(String word, int number, Voice voice) {
        Action.Show last = desk.memory(voice.asker()).last();
        if (last == null) {
            return Optional.empty();
        }
        return switch (word) {
            case "more" -> Optional.of(new Action.Show(last.answer(), next(last), 0));
            case "source" -> Optional.of(new Action.Show(last.answer(), number, 0));
            case "everywhere" -> Optional.of(new Action.Ask(last.answer()));
            default -> last.number() == 0 ? Optional.empty() : ofShown(word, last);
        };
    }

    /// The number of the quote after the shown one, or after those that are shown together with it.
    private int next(Action.Show last) {
        int together = last.number() == 1
                ? desk.find(last.answer()).map(KeptAnswer::together).orElse(1)
                : 1;
        return last.number() + together;
    }

    private Optional<Action> ofShown(String word, Action.Show last) {
        return switch (word) {
            case "context" -> Optional.of(new Action.Show(last.answer(), last.number(), last.step() + 1));
            case "back" -> Optional.of(new Action.Show(last.answer(), last.number(), 0));
            case "right" -> Optional.of(new Action.Vote(last.answer(), last.number(), true));
            case "wrong" -> Optional.of(new Action.Vote(last.answer(), last.number(), false));
            case "report" -> Optional.of(new Action.About(last.answer(), last.number()));
            case "script" -> Optional.of(new Action.Script(last.answer(), last.number(), last.step()));
            case "original" -> reportOf(last).map(Action.Original::new);
            case "only" -> reportOf(last).map(report -> new Action.Restrict(report, 0));
            default -> Optional.empty();
        };
    }

    private Optional<String> reportOf(Action.Show last) {
        return desk.find(last.answer())
                .flatMap(answer -> desk.reports()
                        .source(answer.quotes().get(last.number() - 1).file()))
                .map(ReportDesk::idOf);
    }
}
