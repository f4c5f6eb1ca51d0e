package dev.yinju.conversation;

import dev.yinju.answering.Quote;
import dev.yinju.answering.Source;
import dev.yinju.conversation.Quotations.Found;
import dev.yinju.store.KeptAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Shows the quotes of an answer, one at a time, with what can be done next.
final class AnswerReplies {

    private final Voice voice;
    private final Wording wording;

    AnswerReplies(Voice voice) {
        this.voice = voice;
        this.wording = voice.wording();
    }

    /// What is shown.
    ///
    /// @param view which of the quotes, and how much around it
    /// @param found the quote
    /// @param rest the quotes of the same report that answer together with it: the further items of a list
    record Shown(Action.Show view, KeptAnswer answer, Found found, List<Quote> rest) {

        Source source() {
            return found.quote().source();
        }
    }

    /// The quote, alone or in its text.
    ///
    /// @param heading stands above it, if anything
    /// @param within the report that alone was asked, if it was one
    Reply show(Shown shown, @Nullable String heading, @Nullable Source within) {
        return shown.view().step() == 0 ? quote(shown, heading, within) : context(shown);
    }

    private Reply quote(Shown shown, @Nullable String heading, @Nullable Source within) {
        Quote quote = shown.found().quote();
        StyledText.Builder text = new StyledText.Builder();
        if (heading != null) {
            text.append(heading + "\n");
        }
        if (!shown.answer().answering()) {
            text.append(wording.notAnAnswer() + "\n");
        }
        text.append(shown.answer().answering() ? Citation.answer(quote) : Citation.closest(quote));
        shown.rest().forEach(item -> text.append("\n").append(Citation.answer(item)));
        text.append("\n\n").append(Citation.source(quote.source()));
        if (!quote.alsoIn().isEmpty()) {
            text.append("\n"
                    + wording.alsoIn(
                            Citation.names(quote.alsoIn()), quote.alsoIn().size()));
        }
        List<Quote> shownQuotes =
                Stream.concat(Stream.of(quote), shown.rest().stream()).toList();
        if (shownQuotes.stream().anyMatch(Quote::damaged)) {
            text.append("\n" + wording.damaged());
        } else if (shownQuotes.stream().anyMatch(Quote::repaired)) {
            text.append("\n" + wording.repaired());
        }
        if (within != null) {
            text.append("\n" + wording.within(Citation.title(within)));
        }
        return new Reply(text.build(), List.of(turning(shown), further(shown), besides(shown)));
    }

    /// The quotes before and after, once one has turned to another.
    private List<Button> turning(Shown shown) {
        int number = shown.view().number();
        int count = shown.answer().quotes().size();
        List<Button> buttons = new ArrayList<>();
        if (number > 1) {
            int before = number - 1 > shown.answer().together() ? number - 1 : 1;
            buttons.add(turn(Label.PREVIOUS, shown, before, count));
            if (number < count) {
                buttons.add(turn(Label.NEXT, shown, number + 1, count));
            }
        }
        return buttons;
    }

    private Button turn(Label label, Shown shown, int number, int count) {
        return voice.press(
                label, "source " + number, new Action.Show(shown.view().answer(), number, 0), number, count);
    }

    private List<Button> further(Shown shown) {
        Action.Show view = shown.view();
        int others = shown.answer().quotes().size() - shown.answer().together();
        List<Button> buttons = new ArrayList<>();
        if (Excerpt.exists(shown.found())) {
            buttons.add(voice.press(Label.CONTEXT, "context", new Action.Show(view.answer(), view.number(), 1)));
        }
        if (view.number() == 1 && others > 0) {
            int next = 1 + shown.answer().together();
            buttons.add(voice.press(Label.OTHERS, "more", new Action.Show(view.answer(), next, 0), others));
        }
        original(shown.source(), buttons);
        return buttons;
    }

    private void original(Source source, List<Button> buttons) {
        new ReportReplies(voice).original(source).ifPresent(buttons::add);
    }

    private List<Button> besides(Shown shown) {
        Action.Show view = shown.view();
        List<Button> buttons = new ArrayList<>();
        if (shown.answer().question().isEmpty() && voice.asker().setting() != Asker.Setting.ELSEWHERE) {
            buttons.add(voice.press(Label.ANOTHER, "random", new Action.Random()));
        } else if (shown.answer().answering()) {
            buttons.add(voice.press(Label.RIGHT, "right", new Action.Vote(view.answer(), view.number(), true)));
            buttons.add(voice.press(Label.WRONG, "wrong", new Action.Vote(view.answer(), view.number(), false)));
        }
        buttons.add(voice.press(Label.REPORT, "report", new Action.About(view.answer(), view.number())));
        voice.share(new Action.Show(view.answer(), view.number(), 0), Citation.title(shown.source()))
                .ifPresent(buttons::add);
        if (voice.asker().privately() && voice.language() != Language.ENGLISH) {
            buttons.add(new Button.Press(
                    voice.language().otherScript().ownName(),
                    "script",
                    new Action.Script(view.answer(), view.number(), view.step()).code()));
        }
        return buttons;
    }

    private Reply context(Shown shown) {
        Action.Show view = shown.view();
        Excerpt excerpt = Excerpt.of(shown.found(), view.step());
        StyledText.Builder text = new StyledText.Builder();
        text.append(excerpt.text()).append("\n\n").append(Citation.source(shown.source()));
        if (!Excerpt.exists(shown.found())) {
            text.append("\n" + wording.wholePassage());
        }
        List<Button> buttons = new ArrayList<>();
        if (excerpt.growing()) {
            buttons.add(voice.press(
                    Label.WIDER, "context", new Action.Show(view.answer(), view.number(), view.step() + 1)));
        }
        buttons.add(voice.press(Label.BACK, "back", new Action.Show(view.answer(), view.number(), 0)));
        original(shown.source(), buttons);
        return new Reply(text.build(), List.of(buttons));
    }

    /// The reply to a question that the reports do not answer.
    ///
    /// @param id the kept answer's
    /// @param within the report that alone was asked, if it was one
    Reply notFound(String id, KeptAnswer closest, @Nullable String heading, @Nullable Source within) {
        StyledText.Builder text = new StyledText.Builder();
        text.append(heading == null ? "" : heading + "\n");
        text.append(within == null ? wording.notFound() : wording.notFoundWithin(Citation.title(within)));
        List<Button> buttons = new ArrayList<>();
        if (!closest.quotes().isEmpty()) {
            buttons.add(voice.press(
                    Label.CLOSEST,
                    "more",
                    new Action.Show(id, 1, 0),
                    closest.quotes().size()));
        }
        if (within != null) {
            buttons.add(voice.press(Label.EVERYWHERE, "everywhere", new Action.Ask(id)));
        } else if (voice.asker().setting() != Asker.Setting.ELSEWHERE) {
            buttons.add(voice.press(Label.REPORTS, "reports", new Action.Reports(1)));
        }
        return new Reply(text.build(), List.of(buttons));
    }
}
