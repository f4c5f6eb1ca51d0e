package dev.yinju.conversation;

import dev.yinju.answering.Quote;
import dev.yinju.answering.Source;
import dev.yinju.conversation.StyledText.Style;
import java.util.ArrayList;
import java.util.List;

/// Puts the replies to one message together, in its language and with commands as they are typed in its chat.
final class Replies {

    /// How many reports are listed at once.
    static final int REPORTS_PER_PAGE = 20;

    private final Wording wording;
    private final boolean group;
    private final String suffix;
    private final List<String> examples;

    /// @param examples questions that show how to ask, at least one
    Replies(Message message, List<String> examples) {
        this.wording = Wording.of(message.language());
        this.group = message.setting() == Message.Setting.GROUP;
        this.suffix = group && message.botName() != null ? "@" + message.botName() : "";
        this.examples = List.copyOf(examples);
    }

    Reply help(int reports) {
        StyledText.Builder text = new StyledText.Builder();
        text.append(reports == 0 ? wording.noReports() + "\n" : "");
        text.append(wording.helpPurpose(reports) + "\n");
        text.append(wording.helpHonesty() + "\n\n");
        text.append(group ? wording.helpAskInGroup() : wording.helpAsk());
        for (String example : examples) {
            text.append("\n").append(asTyped(example), new Style.Code());
        }
        text.append(group ? "\n" + wording.helpGroup(typed(Command.ASK)) : "").append("\n");
        for (Command.MenuEntry entry : Command.menu(wording)) {
            text.append("\n" + wording.helpCommand("/" + entry.name() + suffix, entry.description()));
        }
        return new Reply(text.build());
    }

    Reply howToAsk() {
        return withExample(group ? wording.howToAskInGroup(typed(Command.ASK)) : wording.howToAsk());
    }

    Reply unknownCommand() {
        return plain(wording.unknownCommand(typed(Command.HELP)));
    }

    Reply tooLong(int limit) {
        return plain(wording.tooLong(limit));
    }

    Reply failed() {
        return plain(wording.failed());
    }

    Reply noReports() {
        return plain(wording.noReports());
    }

    /// The reply to a question that the reports do not answer.
    Reply notFound(Paging closest) {
        String more = closest.left() == 0
                ? ""
                : wording.closestPassages(closest.left(), typed(Command.MORE)) + Citation.SEPARATOR;
        return plain(wording.notFound() + "\n" + more + wording.allReports(typed(Command.REPORTS)));
    }

    /// A quote with its source: the first of an answer, or one of those after it.
    Reply quote(Quote quote, Paging paging) {
        StyledText.Builder text = new StyledText.Builder();
        if (!paging.answering()) {
            text.append(wording.notAnAnswer() + "\n");
        }
        text.append(paging.answering() ? Citation.answer(quote) : Citation.closest(quote));
        text.append("\n\n").append(Citation.source(quote.source()));
        if (!quote.alsoIn().isEmpty()) {
            text.append("\n"
                    + wording.alsoIn(
                            Citation.names(quote.alsoIn()), quote.alsoIn().size()));
        }
        if (quote.damaged()) {
            text.append("\n" + wording.damaged());
        } else if (quote.repaired()) {
            text.append("\n" + wording.repaired());
        }
        List<String> hints = hints(quote, paging);
        if (!hints.isEmpty()) {
            text.append("\n" + String.join(Citation.SEPARATOR, hints));
        }
        return new Reply(text.build());
    }

    private List<String> hints(Quote quote, Paging paging) {
        List<String> hints = new ArrayList<>();
        boolean pageTurned = paging.shown() > 1 || !paging.answering();
        if (pageTurned && paging.quotes().size() > 1) {
            hints.add(wording.position(paging.shown(), paging.quotes().size()));
        }
        if (paging.left() > 0) {
            hints.add(wording.moreQuotes(paging.left(), typed(Command.MORE)));
        }
        if (Citation.hasSurroundings(quote)) {
            hints.add(wording.context(typed(Command.CONTEXT)));
        }
        return hints;
    }

    Reply noMoreQuotes(int shown) {
        return plain(wording.noMoreQuotes(shown));
    }

    Reply nothingToShow() {
        return withExample(wording.nothingToShow());
    }

    Reply context(Quote quote) {
        StyledText.Builder text = new StyledText.Builder();
        text.append(Citation.inPassage(quote)).append("\n\n").append(Citation.source(quote.source()));
        if (!Citation.hasSurroundings(quote)) {
            text.append("\n" + wording.wholePassage());
        }
        return new Reply(text.build());
    }

    /// One page of the list of reports.
    ///
    /// @param page counted from 1; the nearest one is shown where there is no such page
    Reply reports(List<Source> sources, long page) {
        int pages = Math.ceilDiv(sources.size(), REPORTS_PER_PAGE);
        int shown = Math.clamp(page, 1, pages);
        int start = (shown - 1) * REPORTS_PER_PAGE;
        int end = Math.min(sources.size(), start + REPORTS_PER_PAGE);
        StyledText.Builder text = new StyledText.Builder().append(wording.reportCount(sources.size()));
        for (int i = start; i < end; i++) {
            text.append("\n" + (i + 1) + ". ").append(Citation.source(sources.get(i)));
        }
        if (end < sources.size()) {
            String nextPage = "/" + Command.REPORTS.word() + "_" + (shown + 1) + suffix;
            text.append("\n" + wording.moreReports(sources.size() - end, nextPage));
        }
        return new Reply(text.build());
    }

    private Reply withExample(String words) {
        StyledText.Builder text = new StyledText.Builder().append(words);
        if (words.endsWith(":")) {
            text.append(" ");
        }
        return new Reply(
                text.append(asTyped(examples.getFirst()), new Style.Code()).build());
    }

    private String asTyped(String question) {
        return group ? typed(Command.ASK) + " " + question : question;
    }

    private String typed(Command command) {
        return "/" + command.word() + suffix;
    }

    private static Reply plain(String words) {
        return new Reply(StyledText.plain(words));
    }
}
