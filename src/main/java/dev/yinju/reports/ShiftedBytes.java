package dev.yinju.reports;

import dev.yinju.answering.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Runs of GBK text that lost their byte alignment. Encoded again, with the lost byte put before them, they can be
/// read; but pairs of shifted bytes for which GBK has no character have disappeared from such runs, so that a reading
/// may look right and be wrong. A reading is therefore taken only as far as the rest of the text bears it out;
/// otherwise only the punctuation at the run's start, which the bytes show, is restored.
final class ShiftedBytes {

    /// @param edits the repairs
    /// @param damaged what is damaged, and stays so
    record Findings(List<Edit> edits, List<Span> damaged) {}

    private static final double ENOUGH_KNOWN_PAIRS = 0.4;
    private static final Pattern BROKEN_NOTE = Pattern.compile("\\?(" + PinyinNotes.SYLLABLE + ")\\)");
    private static final Pattern NOTE = Pattern.compile("\\((" + PinyinNotes.SYLLABLE + ")\\)");
    private static final Pattern STOP_BEFORE_TAG = Pattern.compile("[?\uFF1F][!\uFF01][?\uFF1F]/(?:p|div|span)>");

    private final String text;
    private final Evidence evidence;
    private final List<Edit> edits = new ArrayList<>();
    private final List<Span> damaged = new ArrayList<>();

    private ShiftedBytes(String text) {
        this.text = text;
        this.evidence = Evidence.of(text);
    }

    static Findings find(String text) {
        List<ShiftedRun> runs = IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == '?' || text.charAt(i) == '\uFF1F')
                .mapToObj(i -> ShiftedRun.at(text, i))
                .flatMap(run -> Optional.ofNullable(run).stream())
                .filter(run -> run.bang() || improbable(run.text()))
                .toList();
        boolean other = STOP_BEFORE_TAG.matcher(text).find()
                || BROKEN_NOTE.matcher(text).find();
        if (runs.isEmpty() && !other) {
            return new Findings(List.of(), List.of());
        }
        ShiftedBytes shifted = new ShiftedBytes(text);
        runs.forEach(shifted::mend);
        shifted.mendBeforeTags();
        shifted.reportBrokenNotes();
        return new Findings(shifted.edits, shifted.damaged);
    }

    /// Whether hardly anybody would write this: rare characters, or other alphabets between ideographs.
    private static boolean improbable(String run) {
        double mean =
                run.chars().map(c -> Characters.commonness((char) c)).average().orElse(3);
        return run.length() >= 3 && mean < 1.5;
    }

    private void mend(ShiftedRun run) {
        if (!mendWhole(run) && !mendUpToNote(run)) {
            boolean stop = mendStop(run);
            if (stop || improbable(run.text())) {
                damaged.add(new Span(run.textStart(), run.end()));
            }
        }
    }

    private boolean mendWhole(ShiftedRun run) {
        if (run.tail() == null || (run.bang() && !startsWithMark(run))) {
            return false;
        }
        return leads(run)
                .map(lead -> new Reading(run, lead))
                .filter(Reading::certain)
                .max(Comparator.comparingDouble(Reading::knownShare))
                .map(reading -> replace(run, run.end(), reading.text()))
                .isPresent();
    }

    /// The full stop is a repair of its own, so that a sentence can end behind it.
    private boolean replace(ShiftedRun run, int end, String mended) {
        if (run.bang()) {
            edits.add(new Edit(new Span(run.start(), run.textStart()), mended.substring(0, 1)));
            edits.add(new Edit(new Span(run.textStart(), end), mended.substring(1)));
        } else {
            edits.add(new Edit(new Span(run.start(), end), mended));
        }
        return true;
    }

    private Stream<Integer> leads(ShiftedRun run) {
        return startsWithMark(run)
                ? Stream.of(ShiftedRun.PUNCTUATION)
                : IntStream.rangeClosed(0x81, 0xFE).boxed();
    }

    /// `X?zhèn)`: the second byte of the last character is lost, but not how it is read.
    private boolean mendUpToNote(ShiftedRun run) {
        Matcher note = BROKEN_NOTE.matcher(text).region(run.textEnd(), text.length());
        if (run.text().length() != 1 || !startsWithMark(run) || !note.lookingAt()) {
            return false;
        }
        List<String> read = evidence.read(note.group(1)).stream()
                .filter(character -> lead(character) == run.lastByte())
                .toList();
        if (read.size() != 1) {
            return false;
        }
        String mended = (run.bang() ? "。" : "") + mark(run) + read.getFirst();
        return replace(run, note.end(), mended);
    }

    private boolean mendStop(ShiftedRun run) {
        boolean stop = run.bang() && startsWithMark(run) && (improbable(run.text()) || unknown(run.text()));
        if (stop) {
            edits.add(new Edit(new Span(run.start(), run.textStart()), "。" + mark(run)));
        }
        return stop;
    }

    /// Whether the characters hardly stand next to each other anywhere else in the text.
    private boolean unknown(String run) {
        return run.length() >= 4
                && run.chars().filter(c -> Characters.commonness((char) c) < 2).count() * 5 >= run.length();
    }

    /// `?!?/p>`: full stop and closing quotation mark before a closing tag.
    private void mendBeforeTags() {
        Matcher matcher = STOP_BEFORE_TAG.matcher(text);
        while (matcher.find()) {
            int line = text.lastIndexOf('\n', matcher.start()) + 1;
            String before = text.substring(line, matcher.start());
            boolean open = before.lastIndexOf('“') > before.lastIndexOf('”');
            if (open) {
                edits.add(new Edit(new Span(matcher.start(), matcher.end()), "。”"));
            } else {
                damaged.add(new Span(matcher.start(), matcher.end()));
            }
        }
    }

    /// `X?shì)`: neither the character that was read so nor what follows it is known.
    private void reportBrokenNotes() {
        BROKEN_NOTE.matcher(text).results().forEach(note -> {
            boolean mended = edits.stream().anyMatch(edit -> edit.span().overlaps(new Span(note.start(), note.end())));
            if (!mended) {
                ShiftedRun run = ShiftedRun.at(text, note.end() - 1);
                boolean more = run != null && improbable(run.text());
                damaged.add(new Span(note.start(), more && run != null ? run.end() : note.end()));
            }
        });
    }

    private static boolean startsWithMark(ShiftedRun run) {
        return "“”‘’《》".indexOf(mark(run)) >= 0;
    }

    private static char mark(ShiftedRun run) {
        return ShiftedRun.decode(ShiftedRun.PUNCTUATION, lead(run.text()));
    }

    private static int lead(String character) {
        return Byte.toUnsignedInt(character.getBytes(Characters.GBK)[0]);
    }

    /// A reading of a run with a certain lead byte.
    private final class Reading {
        private final ShiftedRun run;
        private final @Nullable String text;

        Reading(ShiftedRun run, int lead) {
            this.run = run;
            this.text = read(run.aligned(lead));
        }

        String text() {
            return String.valueOf(text);
        }

        boolean certain() {
            return text != null && (knownShare() >= ENOUGH_KNOWN_PAIRS || noted());
        }

        /// The share of neighbouring characters of the reading that are neighbours elsewhere as well.
        double knownShare() {
            String known = text() + following();
            long pairs = IntStream.range(1, known.length())
                    .filter(i -> evidence.neighbours(known.charAt(i - 1), known.charAt(i)))
                    .count();
            return (double) pairs / Math.max(1, known.length() - 1);
        }

        private boolean noted() {
            Matcher note = NOTE.matcher(ShiftedBytes.this.text).region(run.end(), ShiftedBytes.this.text.length());
            String reading = text();
            return run.text().length() == 1
                    && note.lookingAt()
                    && evidence.read(note.group(1)).contains(reading.substring(reading.length() - 1));
        }

        private String following() {
            int end = run.end();
            return end < ShiftedBytes.this.text.length() ? ShiftedBytes.this.text.substring(end, end + 1) : "";
        }

        private @Nullable String read(byte[] bytes) {
            StringBuilder read = new StringBuilder();
            for (int i = 0; i + 1 < bytes.length; i += 2) {
                int first = Byte.toUnsignedInt(bytes[i]);
                int second = Byte.toUnsignedInt(bytes[i + 1]);
                char c = ShiftedRun.decode(first, second);
                String two = known(read, c) ? null : lost(first, second, read);
                if (evidence.plausible(c) == (two != null)) {
                    return null;
                }
                read.append(two != null ? two : c);
            }
            return read.toString();
        }

        /// Two characters between whose bytes a pair has disappeared that is no character of GBK.
        private @Nullable String lost(int first, int second, StringBuilder before) {
            List<String> words = new ArrayList<>();
            for (int trail = 0xA1; trail <= 0xFE; trail++) {
                char left = ShiftedRun.decode(first, trail);
                if (evidence.plausible(left) && known(before, left)) {
                    for (int lead = 0xA1; lead <= 0xFE; lead++) {
                        char right = ShiftedRun.decode(lead, second);
                        boolean disappeared = ShiftedRun.decode(trail, lead) == 0;
                        if (disappeared && evidence.plausible(right) && evidence.neighbours(left, right)) {
                            words.add("" + left + right);
                        }
                    }
                }
            }
            return words.size() == 1 ? words.getFirst() : null;
        }

        private boolean known(StringBuilder before, char next) {
            return !before.isEmpty() && evidence.neighbours(before.charAt(before.length() - 1), next);
        }
    }
}
