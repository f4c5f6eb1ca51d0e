package dev.yinju.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// The conversation for scripts: one line in, one reply and a blank line out, in UTF-8, without prompts or escapes.
final class PipeChat {

    private final Talk talk;

    PipeChat(Talk talk) {
        this.talk = talk;
    }

    /// Talks until the input ends, somebody says goodbye, or nobody reads the output any more.
    void run(InputStream in, OutputStream out) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        PrintStream replies = new PrintStream(out, false, StandardCharsets.UTF_8);
        String line = lines.readLine();
        while (line != null && !Talk.isGoodbye(line)) {
            talk.reply(line).ifPresent(reply -> replies.print(PlainText.of(reply) + "\n\n"));
            if (replies.checkError()) {
                return;
            }
            line = lines.readLine();
        }
    }
}
