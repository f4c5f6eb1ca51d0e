package dev.yinju.answering;

import java.util.ArrayList;
import java.util.List;

/// Leads every offset of a mended text back to the text it was made from, the file's decoded characters. All offsets
/// are in UTF-16 code units.
///
/// The mended text is covered, without gaps, by [pieces][Piece]. A piece is verbatim (as long as the stretch it was
/// made from and, but for the kind of white space, equal to it), or written otherwise in the file (an entity of HTML,
/// several blanks), or mended. A stretch that was taken out as damage, such as a pinyin note, is a mended piece of
/// length 0. What lies between the raw stretches of two neighbouring pieces was left out without being damage (white
/// space, a tag, a menu).
public final class OffsetMap {

    /// A stretch of the mended text and what it was made from.
    ///
    /// @param start the offset in the mended text
    /// @param length its length there; 0 for damage that was taken out
    /// @param rawStart the offset in the raw text
    /// @param rawLength its length there
    /// @param mended whether damage was mended here
    public record Piece(int start, int length, int rawStart, int rawLength, boolean mended) {

        public Piece {
            if (start < 0 || length < 0 || rawStart < 0 || rawLength < 0 || (!mended && length == 0 && rawLength > 0)) {
                throw new IllegalArgumentException("not a piece: start=%d length=%d rawStart=%d rawLength=%d mended=%b"
                        .formatted(start, length, rawStart, rawLength, mended));
            }
        }

        int end() {
            return start + length;
        }

        public int rawEnd() {
            return rawStart + rawLength;
        }

        /// Whether each character of the piece stands for one of the raw text; if not, all of them stand for all.
        public boolean verbatim() {
            return !mended && length == rawLength;
        }
    }

    private final List<Piece> pieces;

    /// @throws IllegalArgumentException if the pieces do not follow each other without a gap from offset 0, or go
    ///     backwards in the raw text
    public OffsetMap(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
        int expected = 0;
        int rawEnd = 0;
        for (Piece piece : this.pieces) {
            if (piece.start() != expected || piece.rawStart() < rawEnd) {
                throw new IllegalArgumentException("out of order: " + piece);
            }
            expected = piece.end();
            rawEnd = piece.rawEnd();
        }
    }

    /// The map of a text that equals the raw text from `rawStart` on.
    public static OffsetMap verbatim(int rawStart, int length) {
        return new OffsetMap(length == 0 ? List.of() : List.of(new Piece(0, length, rawStart, length, false)));
    }

    public List<Piece> pieces() {
        return pieces;
    }

    /// The length of the mended text.
    public int length() {
        return pieces.isEmpty() ? 0 : pieces.getLast().end();
    }

    /// What a stretch of the mended text was made from: the smallest raw span that holds the sources of all its
    /// characters. A piece that is not verbatim counts as a whole.
    public Span toRaw(Span span) {
        int rawStart = -1;
        int rawEnd = -1;
        for (Piece piece : touched(span)) {
            if (rawStart < 0) {
                rawStart = piece.verbatim() ? piece.rawStart() + span.start() - piece.start() : piece.rawStart();
            }
            rawEnd = piece.verbatim()
                    ? piece.rawStart() + Math.min(span.end(), piece.end()) - piece.start()
                    : piece.rawEnd();
        }
        if (rawStart < 0) {
            throw new IllegalArgumentException("%s has no source within a text of length %d".formatted(span, length()));
        }
        return new Span(rawStart, rawEnd);
    }

    /// Whether damage was mended within a stretch of the mended text.
    public boolean mended(Span span) {
        return touched(span).stream().anyMatch(Piece::mended);
    }

    /// The map of a stretch of the mended text, with offsets that count from its start.
    public OffsetMap slice(Span span) {
        List<Piece> cut = new ArrayList<>();
        for (Piece piece : touched(span)) {
            int start = Math.max(piece.start(), span.start());
            int end = Math.min(piece.end(), span.end());
            int rawStart = piece.verbatim() ? piece.rawStart() + start - piece.start() : piece.rawStart();
            int rawLength = piece.verbatim() ? end - start : piece.rawLength();
            cut.add(new Piece(start - span.start(), end - start, rawStart, rawLength, piece.mended()));
        }
        return new OffsetMap(cut);
    }

    /// The pieces that have a character in the span, and the damage taken out strictly inside it.
    private List<Piece> touched(Span span) {
        if (span.end() > length()) {
            throw new IllegalArgumentException("%s reaches past a text of length %d".formatted(span, length()));
        }
        return pieces.subList(firstEndingAfter(span.start()), pieces.size()).stream()
                .takeWhile(piece -> piece.start() < span.end())
                .toList();
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OffsetMap map && pieces.equals(map.pieces);
    }

    @Override
    public int hashCode() {
        return pieces.hashCode();
    }

    @Override
    public String toString() {
        return "OffsetMap" + pieces;
    }
}
