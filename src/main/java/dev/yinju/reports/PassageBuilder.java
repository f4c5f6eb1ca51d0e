package dev.yinju.reports;

import dev.yinju.answering.OffsetMap;
import dev.yinju.answering.OffsetMap.Piece;
import dev.yinju.answering.Passage;
import dev.yinju.answering.Sentence;
import dev.yinju.answering.Sentence.Role;
import dev.yinju.answering.Source;
import dev.yinju.answering.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts an article's sentences together into passages of at most about 400 characters: a long paragraph is cut at
/// sentence ends, short ones are joined, a headline goes with what follows it.
final class PassageBuilder {

    private static final int MAX_LENGTH = 400;
    private static final int SHORT = 120;
    private static final int MAX_HEADING = 40;

    /// A sentence by its place in the whole text.
    private record Placed(Span span, Role role) {}

    private final Source source;
    private final MendedText text;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Placed> current = new ArrayList<>();

    /// The row that names the columns of the table that is being read.
    private @Nullable Line columns;

    private PassageBuilder(Source source, MendedText text) {
        this.source = source;
        this.text = text;
    }

    static List<Passage> build(Source source, MendedText text, Article article) {
        PassageBuilder builder = new PassageBuilder(source, text);
        builder.head(article);
        builder.body(article.body());
        builder.finish();
        article.tail().forEach(builder::byline);
        builder.finish();
        return List.copyOf(builder.passages);
    }

    private void head(Article article) {
        if (article.title() != null) {
            current.add(new Placed(article.title().span(), Role.HEADING));
        }
        if (!article.head().isEmpty()) {
            article.head().forEach(this::byline);
            current.sort(Comparator.comparingInt(placed -> placed.span().start()));
            finish();
        }
    }

    private void byline(Line line) {
        current.add(new Placed(line.span(), Role.BYLINE));
    }

    private void body(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean names = line.row() && line.heading();
            columns = line.row() && !names ? columns : null;
            if (isHeading(lines, i)) {
                if (hasProse()) {
                    finish();
                }
                current.add(new Placed(line.span(), Role.HEADING));
            } else {
                paragraph(line);
                columns = names && line.length() <= SHORT ? line : columns;
            }
        }
    }

    private static boolean isHeading(List<Line> lines, int i) {
        Line line = lines.get(i);
        if (line.heading()
                && !line.row()
                && line.length() <= SHORT
                && line.text().indexOf('。') < 0) {
            return true;
        }
        return line.length() <= MAX_HEADING
                && !line.row()
                && !line.endsSentence()
                && line.text().indexOf('。') < 0
                && !line.text().endsWith("：")
                && !line.text().endsWith(":")
                && !line.text().endsWith("，")
                && i + 1 < lines.size()
                && lines.get(i + 1).isProse();
    }

    private void paragraph(Line line) {
        if (hasProse() && (isLongEnough() || length() + line.length() > MAX_LENGTH)) {
            finish();
            repeatColumns();
        }
        for (Sentence sentence : sentences(line)) {
            Span span =
                    new Span(line.span().start() + sentence.start(), line.span().start() + sentence.end());
            boolean full = length() + span.length() > MAX_LENGTH;
            boolean section = sentence.role() == Role.HEADING && length() >= SHORT;
            if (hasProse() && (full || section)) {
                finish();
                repeatColumns();
            }
            current.add(new Placed(span, sentence.role()));
        }
    }

    private static List<Sentence> sentences(Line line) {
        return line.row() ? RowSplitter.split(line.text()) : SentenceSplitter.split(line.text());
    }

    /// Every passage with rows of a table says what its columns are, as words that a quote may begin with.
    private void repeatColumns() {
        if (columns != null) {
            current.add(new Placed(columns.span(), Role.PROSE));
        }
    }

    private boolean hasProse() {
        return current.stream().anyMatch(placed -> placed.role() == Role.PROSE && !isColumns(placed));
    }

    /// Whether this only names the columns of the rows that follow.
    private boolean isColumns(Placed placed) {
        return columns != null && placed.span().equals(columns.span());
    }

    private boolean isLongEnough() {
        int length = current.stream()
                .filter(placed -> !isColumns(placed))
                .mapToInt(placed -> placed.span().length() + 1)
                .sum();
        return length >= SHORT;
    }

    private int length() {
        return current.stream().mapToInt(placed -> placed.span().length() + 1).sum();
    }

    private void finish() {
        if (current.isEmpty()) {
            return;
        }
        StringBuilder passage = new StringBuilder();
        List<Piece> pieces = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        int end = -1;
        for (Placed placed : List.copyOf(current)) {
            if (end >= 0) {
                separate(passage, pieces, end, placed.span().start());
            }
            int start = passage.length();
            append(passage, pieces, placed.span());
            sentences.add(new Sentence(start, passage.length(), placed.role()));
            end = placed.span().end();
        }
        passages.add(new Passage(source, passages.size(), passage.toString(), sentences, new OffsetMap(pieces)));
        current.clear();
    }

    /// Keeps one character of the white space between two sentences, a line break if there is one.
    private void separate(StringBuilder passage, List<Piece> pieces, int end, int next) {
        if (end == next) {
            return;
        }
        int lineBreak = text.text().indexOf('\n', end, next);
        int space = lineBreak >= 0 ? lineBreak : firstBlank(end, next);
        append(passage, pieces, new Span(space, space + 1));
    }

    private int firstBlank(int start, int end) {
        for (int i = start; i < end; i++) {
            if (Characters.isBlank(text.text().charAt(i))) {
                return i;
            }
        }
        return start;
    }

    private void append(StringBuilder passage, List<Piece> pieces, Span span) {
        int offset = passage.length();
        for (Piece piece : text.offsets().slice(span).pieces()) {
            Piece last = pieces.isEmpty() ? null : pieces.getLast();
            if (last != null && isRestOf(last, piece)) {
                pieces.removeLast();
                pieces.add(new Piece(
                        last.start(),
                        last.length() + piece.length(),
                        piece.rawStart(),
                        piece.rawLength(),
                        piece.mended()));
            } else {
                pieces.add(new Piece(
                        offset + piece.start(), piece.length(), piece.rawStart(), piece.rawLength(), piece.mended()));
            }
        }
        passage.append(text.text(), span.start(), span.end());
    }

    /// Whether both are parts of one piece that was cut between two sentences.
    private static boolean isRestOf(Piece last, Piece piece) {
        return last.mended() == piece.mended()
                && last.rawStart() == piece.rawStart()
                && last.rawLength() == piece.rawLength()
                && (piece.mended() || piece.rawLength() > 1);
    }
}
