package dev.yinju.conversation;

import dev.yinju.answering.Source;
import dev.yinju.conversation.StyledText.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Shows the list of reports, and what is known of one.
final class ReportReplies {

    /// How many reports are listed at once: two rows of buttons.
    static final int PER_PAGE = 10;

    private static final int PER_ROW = 5;

    private final Voice voice;
    private final Wording wording;

    ReportReplies(Voice voice) {
        this.voice = voice;
        this.wording = voice.wording();
    }

    /// One page of the list of reports.
    ///
    /// @param page counted from 1; the nearest one is shown where there is no such page
    /// @param within the file of the report that alone is asked, if it is one
    Reply list(List<Source> sources, long page, @Nullable String within) {
        int pages = Math.ceilDiv(sources.size(), PER_PAGE);
        int shown = Math.clamp(page, 1, pages);
        int start = (shown - 1) * PER_PAGE;
        List<Source> listed = sources.subList(start, Math.min(sources.size(), start + PER_PAGE));
        StyledText.Builder text = new StyledText.Builder().append(wording.reportCount(sources.size()));
        List<Button> choices = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            Source source = listed.get(i);
            int number = start + i + 1;
            String mark = source.file().equals(within) ? "✓ " : "";
            text.append("\n" + number + ". " + mark).append(Citation.source(source));
            choices.add(new Button.Press(
                    mark + number, "only " + number, new Action.Restrict(ReportDesk.idOf(source), shown).code()));
        }
        text.append("\n\n" + (within == null ? wording.chooseReport() : wording.reportChosen()));
        return new Reply(text.build(), rows(choices, turning(shown, pages)));
    }

    private static List<List<Button>> rows(List<Button> choices, List<Button> turning) {
        List<List<Button>> rows = new ArrayList<>();
        for (int i = 0; i < choices.size(); i += PER_ROW) {
            rows.add(choices.subList(i, Math.min(choices.size(), i + PER_ROW)));
        }
        rows.add(turning);
        return rows;
    }

    private List<Button> turning(int page, int pages) {
        List<Button> buttons = new ArrayList<>();
        if (page > 1) {
            buttons.add(voice.press(
                    Label.PREVIOUS, "reports " + (page - 1), new Action.Reports(page - 1), page - 1, pages));
        }
        if (page < pages) {
            buttons.add(
                    voice.press(Label.NEXT, "reports " + (page + 1), new Action.Reports(page + 1), page + 1, pages));
        }
        return buttons;
    }

    /// What is known of a report.
    ///
    /// @param characters the report's length in UTF-16 code units
    /// @param chosen whether it alone is asked now
    /// @param back the quote from which somebody came, if any
    Reply about(Source source, int characters, boolean chosen, Action.@Nullable Show back) {
        StyledText.Builder text = new StyledText.Builder();
        String title = Citation.title(source);
        Citation.page(source).ifPresentOrElse(url -> text.append(title, new Style.Link(url)), () -> text.append(title));
        line(text, wording.publisher(Citation.abbreviate(String.valueOf(source.publisher()), 80)), source.publisher());
        String authors = Citation.abbreviate(String.join("、", source.authors()), 200);
        line(text, wording.authors(authors), authors.isEmpty() ? null : authors);
        line(text, wording.date(String.valueOf(source.date())), source.date());
        text.append("\n" + wording.length(characters));
        text.append("\n\n" + (chosen ? wording.onlyThisReport() : wording.askReport()));
        List<Button> first = new ArrayList<>();
        if (voice.asker().setting() != Asker.Setting.ELSEWHERE) {
            first.add(voice.press(
                    chosen ? Label.LIFT : Label.RESTRICT, "only", new Action.Restrict(ReportDesk.idOf(source), 0)));
        }
        original(source).ifPresent(first::add);
        List<Button> second = new ArrayList<>();
        if (back != null) {
            second.add(voice.press(Label.BACK, "back", back));
        }
        voice.share(new Action.Open(ReportDesk.idOf(source)), title).ifPresent(second::add);
        return new Reply(text.build(), List.of(first, second));
    }

    private static void line(StyledText.Builder text, String words, @Nullable Object value) {
        if (value != null) {
            text.append("\n" + words);
        }
    }

    /// Leads to the report itself: its page, else its file, where files can be sent.
    Optional<Button> original(Source source) {
        String label = wording.label(Label.ORIGINAL);
        Optional<Button> page = Citation.page(source).map(url -> new Button.Open(label + " ↗", url));
        return page.isPresent() || voice.asker().setting() == Asker.Setting.ELSEWHERE
                ? page
                : Optional.of(voice.press(Label.ORIGINAL, "original", new Action.Original(ReportDesk.idOf(source))));
    }
}
