package dev.yinju.terminal;

import dev.yinju.conversation.Command;
import dev.yinju.conversation.Conversation;
import dev.yinju.conversation.StyledText;
import dev.yinju.conversation.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;

/// The conversation on a terminal, with line editing, history, completion of commands, and colours.
final class ScreenChat {

    private static final String TOKEN_VARIABLE = "TELEGRAM_BOT_TOKEN";

    private final Talk talk;
    private final Wording wording;
    private final Terminal terminal;
    private final ScreenText text;
    private final LineHistory history;
    private final LineReader reader;

    /// @param historyFile where typed lines are kept; made if need be
    /// @param coloured whether to use colours
    ScreenChat(Talk talk, Terminal terminal, Path historyFile, boolean coloured) {
        this.talk = talk;
        this.wording = talk.wording();
        this.terminal = terminal;
        this.text = new ScreenText(coloured);
        this.history = new LineHistory(historyFile);
        List<Candidate> commands = commands();
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .history(history)
                .variable(LineReader.HISTORY_FILE, historyFile)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .parser(new DefaultParser().quoteChars(new char[0]).escapeChars(new char[0]))
                .completer((line, word, candidates) -> {
                    if (word.wordIndex() == 0) {
                        candidates.addAll(commands);
                    }
                })
                .build();
    }

    /// Talks until the user leaves: by a command, Ctrl-D, or Ctrl-C on an empty line.
    void run(int reports) {
        welcome(reports);
        boolean staying = true;
        while (staying) {
            try {
                String line = reader.readLine(wording.terminalPrompt() + " ");
                staying = !Talk.isGoodbye(line);
                if (staying) {
                    talk.reply(line).ifPresent(this::show);
                    forgetIfWanted(line);
                }
            } catch (UserInterruptException interrupted) {
                staying = !interrupted.getPartialLine().isBlank();
            } catch (EndOfFileException endOfInput) {
                staying = false;
            }
        }
        show(StyledText.plain(wording.terminalGoodbye()));
    }

    /// What was typed is part of what the conversation is asked to forget.
    private void forgetIfWanted(String line) {
        if (Conversation.asksToForget(line)) {
            history.purge();
        }
    }

    private void welcome(int reports) {
        show(StyledText.plain(String.join(
                "\n",
                wording.terminalWelcome(reports),
                wording.terminalAsk(talk.example()),
                wording.terminalTelegram(TOKEN_VARIABLE),
                wording.terminalLeave("/help", Talk.QUIT))));
    }

    private void show(StyledText words) {
        text.lines(words, terminal.getColumns()).forEach(line -> line.println(terminal));
        terminal.writer().println();
        terminal.flush();
    }

    private List<Candidate> commands() {
        List<Candidate> commands = new ArrayList<>();
        for (Command.MenuEntry entry : Command.menu(wording)) {
            commands.add(candidate("/" + entry.name(), entry.description()));
        }
        commands.add(candidate(Talk.QUIT, wording.terminalQuit()));
        return List.copyOf(commands);
    }

    private static Candidate candidate(String command, String description) {
        return new Candidate(command, command, null, description, null, null, true);
    }
}
