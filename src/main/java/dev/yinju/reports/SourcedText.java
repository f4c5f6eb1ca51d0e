package dev.yinju.reports;

import dev.yinju.answering.OffsetMap;
import dev.yinju.answering.OffsetMap.Piece;
import java.util.ArrayList;
import java.util.List;

/// Puts a text together, character by character, and remembers where in the file's decoded text each one was written.
final class SourcedText {

    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    /// Adds a character. What was written before the last one's place, as happens where a page is nested wrongly,
    /// counts as written at that place.
    ///
    /// @param rawStart where in the decoded text it is written, maybe as an entity of several characters
    /// @param rawEnd the offset after that
    void add(char c, int rawStart, int rawEnd) {
        Piece last = pieces.isEmpty() ? new Piece(0, 0, 0, 0, false) : pieces.removeLast();
        int start = Math.max(rawStart, last.rawEnd());
        int end = Math.max(start, rawEnd);
        if (isSame(last, rawStart, rawEnd)) {
            pieces.add(new Piece(last.start(), last.length() + 1, rawStart, rawEnd - rawStart, false));
        } else if (last.verbatim() && start == last.rawEnd() && end == start + 1) {
            pieces.add(new Piece(last.start(), last.length() + 1, last.rawStart(), last.rawLength() + 1, false));
        } else {
            if (last.length() > 0) {
                pieces.add(last);
            }
            pieces.add(new Piece(text.length(), 1, start, end - start, false));
        }
        text.append(c);
    }

    /// Whether the file writes several characters as one, and these are among them.
    private static boolean isSame(Piece last, int rawStart, int rawEnd) {
        return !last.verbatim() && last.rawStart() == rawStart && last.rawEnd() == rawEnd;
    }

    /// Adds a stretch of the decoded text.
    void addVerbatim(String raw, int start, int end) {
        for (int i = start; i < end; i++) {
            add(raw.charAt(i), i, i + 1);
        }
    }

    /// Adds a character that the file does not write, between what is before and behind it.
    void addUnwritten(char c) {
        add(c, rawEnd(), rawEnd());
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    int length() {
        return text.length();
    }

    String from(int start) {
        return text.substring(start);
    }

    /// What stands behind the last line break.
    String lastLine() {
        return text.substring(text.lastIndexOf("\n") + 1);
    }

    char at(int index) {
        return text.charAt(index);
    }

    char last() {
        return text.charAt(text.length() - 1);
    }

    /// Whether what is added next stands behind white space.
    boolean atBlank() {
        return isEmpty() || Character.isWhitespace(last());
    }

    /// Where the text begins in the decoded text.
    int rawStart() {
        return pieces.isEmpty() ? 0 : pieces.getFirst().rawStart();
    }

    /// Where it ends there.
    int rawEnd() {
        return pieces.isEmpty() ? 0 : pieces.getLast().rawEnd();
    }

    void add(SourcedText other) {
        MendedText added = other.build();
        for (Piece piece : added.offsets().pieces()) {
            for (int i = 0; i < piece.length(); i++) {
                boolean verbatim = piece.verbatim();
                int start = verbatim ? piece.rawStart() + i : piece.rawStart();
                add(added.text().charAt(piece.start() + i), start, verbatim ? start + 1 : piece.rawEnd());
            }
        }
    }

    MendedText build() {
        return new MendedText(text.toString(), new OffsetMap(pieces));
    }
}
