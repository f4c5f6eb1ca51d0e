package dev.yinju.conversation;

import dev.yinju.conversation.StyledText.Style;
import dev.yinju.store.VoteStore;
import java.util.ArrayList;
import java.util.List;

/// Puts the replies together that show no quote: what the bot is for, how to ask, what went wrong.
final class Replies {

    private final Voice voice;
    private final Wording wording;
    private final boolean privately;

    Replies(Voice voice) {
        this.voice = voice;
        this.wording = voice.wording();
        this.privately = voice.asker().privately();
    }

    /// A question that shows how to ask.
    ///
    /// @param action asks it
    record Example(String question, Action.Ask action) {}

    /// @param examples at least one; in private they are buttons
    Reply help(int reports, List<Example> examples) {
        StyledText.Builder text = new StyledText.Builder();
        text.append(reports == 0 ? wording.noReports() + "\n" : "");
        text.append(wording.helpPurpose(reports) + "\n");
        text.append(wording.helpHonesty() + "\n\n");
        if (privately) {
            text.append(wording.helpAsk());
        } else {
            text.append(wording.helpAskInGroup());
            examples.forEach(example -> text.append("\n").append(voice.asTyped(example.question()), new Style.Code()));
            text.append("\n" + wording.helpGroup(voice.typed(Command.ASK)));
        }
        text.append("\n");
        for (Command.MenuEntry entry : Command.menu(wording)) {
            String command = voice.typed(entry.command());
            text.append("\n" + wording.helpCommand(command, entry.description()));
        }
        return new Reply(text.build(), privately ? buttons(examples) : List.of());
    }

    private static List<List<Button>> buttons(List<Example> examples) {
        List<List<Button>> rows = new ArrayList<>();
        for (Example example : examples) {
            String shortcut = "ask " + (rows.size() + 1);
            rows.add(List.of(new Button.Press(
                    example.question(), shortcut, example.action().code())));
        }
        return rows;
    }

    /// What a group hears when the bot comes.
    Reply greeting(int reports, String example) {
        StyledText.Builder text = new StyledText.Builder();
        text.append(wording.greeting(reports) + "\n");
        text.append(voice.asTyped(example), new Style.Code());
        return new Reply(text.append("\n" + wording.greetingReach()).build());
    }

    Reply howToAsk(String example) {
        return withExample(privately ? wording.howToAsk() : wording.howToAskInGroup(voice.typed(Command.ASK)), example);
    }

    Reply nothingToShow(String example) {
        return withExample(wording.nothingToShow(), example);
    }

    private Reply withExample(String words, String example) {
        StyledText.Builder text = new StyledText.Builder().append(words);
        if (words.endsWith(":")) {
            text.append(" ");
        }
        return new Reply(text.append(voice.asTyped(example), new Style.Code()).build());
    }

    Reply privacy() {
        return Reply.plain(wording.privacy(voice.typed(Command.FORGET)));
    }

    Reply forgotten() {
        return Reply.plain(wording.forgotten());
    }

    Reply stats(int reports, OperatorDesk.Usage usage, VoteStore.Counts votes) {
        return Reply.plain(wording.stats(reports, usage, votes));
    }

    Reply reindexed(OperatorDesk.Changes changes) {
        return Reply.plain(wording.reindexed(changes));
    }

    Reply unknownCommand() {
        return Reply.plain(wording.unknownCommand(voice.typed(Command.HELP)));
    }

    Reply tooLong(int limit) {
        return Reply.plain(wording.tooLong(limit));
    }

    Reply failed() {
        return Reply.plain(wording.failed());
    }

    Reply noReports() {
        return Reply.plain(wording.noReports());
    }

    Reply noMoreQuotes(int shown) {
        return Reply.plain(wording.noMoreQuotes(shown));
    }

    Reply administratorsOnly() {
        return Reply.plain(wording.notice(Notice.ADMINISTRATORS_ONLY));
    }
}
