package dev.yinju.terminal;

import dev.yinju.answering.Source;
import dev.yinju.conversation.Conversation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/// The conversation on standard input and output: on a terminal with line editing, history and colours, else (a pipe,
/// a file, a terminal that can do nothing) one line in, one reply out.
public final class TerminalChat {

    private static final String HISTORY_FILE = "history";

    private final Conversation conversation;
    private final Supplier<List<Source>> reports;
    private final Function<String, Optional<Path>> files;
    private final Path history;
    private final Map<String, String> environment;

    /// @param conversation replies to what is typed
    /// @param reports the reports at hand
    /// @param files finds a report's file by its path relative to the reports folder
    /// @param data the data folder, where the history of typed lines is kept
    /// @param environment the environment variables, which tell the language and what the terminal can do
    public TerminalChat(
            Conversation conversation,
            Supplier<List<Source>> reports,
            Function<String, Optional<Path>> files,
            Path data,
            Map<String, String> environment) {
        this.conversation = conversation;
        this.reports = reports;
        this.files = files;
        this.history = data.resolve(HISTORY_FILE);
        this.environment = Map.copyOf(environment);
    }

    /// Talks until the user leaves or the input ends.
    ///
    /// @param in what is typed; only the process's own standard input can be a terminal
    /// @param out the replies, where there is no terminal
    /// @throws IOException if the input cannot be read
    public void run(InputStream in, OutputStream out) throws IOException {
        Talk talk = new Talk(conversation, files, TerminalLanguage.of(environment));
        Optional<Terminal> terminal = in.equals(System.in) ? openTerminal() : Optional.empty();
        if (terminal.isPresent()) {
            try (Terminal screen = terminal.get()) {
                new ScreenChat(talk, screen, history, coloured())
                        .run(reports.get().size());
            }
        } else {
            new PipeChat(talk).run(in, out);
        }
    }

    /// The terminal, if both input and output are one that can move its cursor.
    private Optional<Terminal> openTerminal() throws IOException {
        if ("dumb".equals(environment.get("TERM"))) {
            return Optional.empty();
        }
        // Otherwise JLine now and then reports one Ctrl-C twice: as a signal, and as the character that it reads.
        System.setProperty(TerminalBuilder.PROP_SOFTWARE_SIGNALS, "false");
        try {
            return Optional.of(TerminalBuilder.builder()
                    .system(true)
                    .systemOutput(TerminalBuilder.SystemOutput.SysOut)
                    .dumb(false)
                    .encoding(StandardCharsets.UTF_8)
                    .stdinEncoding(StandardCharsets.UTF_8)
                    .stdoutEncoding(StandardCharsets.UTF_8)
                    .build());
        } catch (IllegalStateException noTerminal) {
            return Optional.empty();
        }
    }

    /// Whether colours are welcome (see no-color.org).
    private boolean coloured() {
        return environment.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
