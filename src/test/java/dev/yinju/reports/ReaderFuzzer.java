package dev.yinju.reports;

import dev.yinju.answering.Passage;
import dev.yinju.answering.Span;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What a coverage-guided fuzzer runs, see `CONTRIBUTING.md`. The first byte says what the rest is given to, so that
/// every reader is reached.
public final class ReaderFuzzer {

    private static final byte[] NOTHING = new byte[0];

    private ReaderFuzzer() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        byte[] content = Arrays.copyOfRange(input, 1, input.length);
        switch (input[0] & 3) {
            case 0 -> check(new ReportReader().read("a", content, NOTHING));
            case 1 -> check(new ReportReader().read("a", joined("<html><body>", content), NOTHING));
            case 2 -> check(new ReportReader().read("a", joined("# a\n\n", content), NOTHING));
            default -> {
                check(new ReportReader().read("a", joined("来源:", content), content));
                new ReportReader().details(content);
            }
        }
    }

    private static byte[] joined(String start, byte[] rest) {
        byte[] first = start.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(first, first.length + rest.length);
        System.arraycopy(rest, 0, all, first.length, rest.length);
        return all;
    }

    private static void check(Reading reading) {
        if (!(reading instanceof Reading.Read(Report report))) {
            return;
        }
        for (Passage passage : report.passages()) {
            Span raw = passage.offsets().toRaw(new Span(0, passage.text().length()));
            if (raw.length() == 0 || passage.sentences().isEmpty()) {
                throw new IllegalStateException("leads nowhere: " + passage);
            }
        }
    }
}
