package dev.yinju.reports;

import dev.yinju.answering.OffsetMap;
import dev.yinju.answering.OffsetMap.Piece;
import dev.yinju.answering.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A text, and for every character of it where in the raw text it comes from.
record MendedText(String text, OffsetMap offsets) {

    MendedText {
        if (text.length() != offsets.length()) {
            throw new IllegalArgumentException(
                    "%d characters, but offsets for %d".formatted(text.length(), offsets.length()));
        }
    }

    static MendedText verbatim(String raw) {
        return new MendedText(raw, OffsetMap.verbatim(0, raw.length()));
    }

    /// Where characters of this text stand in the raw text.
    Set<Integer> rawStarts(Set<Integer> starts) {
        return starts.stream()
                .map(start -> offsets.toRaw(new Span(start, start + 1)).start())
                .collect(Collectors.toSet());
    }

    MendedText slice(Span span) {
        return new MendedText(span.of(text), offsets.slice(span));
    }

    /// This text with edits made. Of two edits that overlap, the first one is made. An edit that reaches into a piece
    /// that is not verbatim makes one mended piece of both.
    MendedText with(List<Edit> edits) {
        Composer composer = new Composer();
        edits.stream()
                .sorted(Comparator.comparingInt(edit -> edit.span().start()))
                .forEach(composer::make);
        return composer.finish();
    }

    private final class Composer {
        private final StringBuilder result = new StringBuilder();
        private final List<Piece> pieces = new ArrayList<>();
        private int next;
        private int consumed;

        void make(Edit edit) {
            if (edit.span().start() < consumed) {
                return;
            }
            List<Piece> old = offsets.pieces();
            keepUntil(edit.span().start());
            int rawStart = -1;
            int rawEnd = -1;
            String before = "";
            String after = "";
            while (next < old.size() && old.get(next).start() < edit.span().end()) {
                Piece piece = old.get(next);
                boolean whole = !piece.verbatim();
                int from = Math.max(piece.start(), consumed);
                int to = whole ? end(piece) : Math.min(end(piece), edit.span().end());
                if (rawStart < 0) {
                    rawStart = whole ? piece.rawStart() : piece.rawStart() + from - piece.start();
                    before = text.substring(from, Math.max(from, edit.span().start()));
                }
                rawEnd = whole ? piece.rawStart() + piece.rawLength() : piece.rawStart() + to - piece.start();
                after = text.substring(Math.min(to, edit.span().end()), to);
                consumed = to;
                if (to < end(piece)) {
                    break;
                }
                next++;
            }
            add(before + edit.replacement() + after, rawStart, rawEnd);
        }

        MendedText finish() {
            keepUntil(text.length());
            return new MendedText(result.toString(), new OffsetMap(pieces));
        }

        /// Copies pieces up to an offset; of a piece that is not verbatim and reaches beyond it, nothing.
        private void keepUntil(int offset) {
            while (next < offsets.pieces().size()) {
                Piece piece = offsets.pieces().get(next);
                int from = Math.max(piece.start(), consumed);
                if (end(piece) <= offset) {
                    copy(piece);
                    next++;
                } else if (!piece.verbatim() || from >= offset) {
                    return;
                } else {
                    verbatim(from, offset, piece);
                    return;
                }
            }
        }

        private void copy(Piece piece) {
            if (!piece.verbatim()) {
                pieces.add(new Piece(
                        result.length(), piece.length(), piece.rawStart(), piece.rawLength(), piece.mended()));
                result.append(text, piece.start(), end(piece));
            } else {
                verbatim(Math.max(piece.start(), consumed), end(piece), piece);
            }
            consumed = Math.max(consumed, end(piece));
        }

        private void verbatim(int from, int to, Piece piece) {
            int rawStart = piece.rawStart() + from - piece.start();
            pieces.add(new Piece(result.length(), to - from, rawStart, to - from, false));
            result.append(text, from, to);
            consumed = to;
        }

        private void add(String replacement, int rawStart, int rawEnd) {
            pieces.add(new Piece(result.length(), replacement.length(), rawStart, rawEnd - rawStart, true));
            result.append(replacement);
        }

        private static int end(Piece piece) {
            return piece.start() + piece.length();
        }
    }
}
