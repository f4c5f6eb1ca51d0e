package dev.yinju.reports;

import dev.yinju.answering.Sentence;
import dev.yinju.answering.Sentence.Role;
import dev.yinju.answering.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Splits a paragraph into sentences, the smallest pieces that are quoted. A sentence ends behind its last closing
/// mark; quotations stay whole; what is long is cut at semicolons, and what is still longer than 200 UTF-16 code units
/// at commas, or where there is no mark at all, anywhere. No sentence is longer than that.
final class SentenceSplitter {

    /// The length in UTF-16 code units that no sentence exceeds.
    static final int MAX_LENGTH = 200;

    private static final int LONG = 60;
    private static final int MIN_PIECE = 6;
    private static final int MAX_CLOSERS = 16;
    private static final int MIN_REST = 30;
    private static final int MAX_HEADING = 32;
    private static final int MIN_HEADING = 4;
    private static final String ENUMERATOR_DIGITS = "一二三四五六七八九十";
    private static final Pattern ENUMERATOR =
            Pattern.compile("^\\s*(?:其?[" + ENUMERATOR_DIGITS + "]{1,3}(?:[“「是、]|[来來]|要)|[（(][" + ENUMERATOR_DIGITS
                    + "\\d]{1,3}[)）]|第[" + ENUMERATOR_DIGITS + "]{1,3}[，,、是]|\\d{1,2}[.．、)）]|[①-⑳])");
    private static final Pattern ATTRIBUTION =
            Pattern.compile("[^，,。；;！!？?“”\\s]{1,40}(?:[说說]道?|[讲講]道?|表示|介[绍紹]|坦言|感慨|感[叹嘆]|告[诉訴][记記]者)[。.]");
    private static final Pattern HEADING_BREAK = Pattern.compile("[，,。；;：:！!？?…]");

    private final String text;
    private final Nesting nesting;

    private SentenceSplitter(String text) {
        this.text = text;
        this.nesting = new Nesting(text);
    }

    /// The sentences of a paragraph, in order, none empty; between them there is only white space.
    static List<Sentence> split(String paragraph) {
        return new SentenceSplitter(paragraph).sentences();
    }

    /// The pieces of a text, cut further where they are too long.
    static List<Span> shortened(String text, List<Span> pieces) {
        SentenceSplitter splitter = new SentenceSplitter(text);
        return pieces.stream().flatMap(span -> splitter.shorten(span).stream()).toList();
    }

    private List<Sentence> sentences() {
        List<Span> whole = cut(new Span(0, text.length()), this::isSentenceEnd);
        List<Span> parts = new ArrayList<>();
        for (Span span : whole) {
            parts.addAll(cutAtSemicolons(span));
        }
        List<Span> pieces = withoutMarksAlone(
                parts.stream().flatMap(span -> shorten(span).stream()).toList());
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Span span = pieces.get(i);
            sentences.add(new Sentence(span.start(), span.end(), isHeading(pieces, i) ? Role.HEADING : Role.PROSE));
        }
        return sentences;
    }

    /// A piece of nothing but marks belongs to the one before it, unless both together are too long.
    private List<Span> withoutMarksAlone(List<Span> pieces) {
        List<Span> joined = new ArrayList<>();
        for (Span piece : pieces) {
            boolean words = piece.of(text).codePoints().anyMatch(Character::isLetterOrDigit);
            if (words || joined.isEmpty() || piece.end() - joined.getLast().start() > MAX_LENGTH) {
                joined.add(piece);
            } else {
                joined.add(new Span(joined.removeLast().start(), piece.end()));
            }
        }
        return joined;
    }

    private interface Boundary {
        boolean after(int index, int pieceStart);
    }

    /// Cuts behind the characters for which `boundary` holds, and behind the marks that close after them.
    private List<Span> cut(Span span, Boundary boundary) {
        List<Span> pieces = new ArrayList<>();
        int start = span.start();
        for (int i = span.start(); i < span.end(); i++) {
            if (boundary.after(i, start)) {
                int end = behindClosers(i + 1, span.end());
                add(pieces, start, end);
                start = end;
                i = end - 1;
            }
        }
        add(pieces, start, span.end());
        return pieces;
    }

    private void add(List<Span> pieces, int start, int end) {
        Span trimmed = Line.trim(text, new Span(start, end));
        if (trimmed.length() > 0) {
            pieces.add(trimmed);
        }
    }

    private int behindClosers(int index, int limit) {
        int end = index;
        while (end < Math.min(limit, index + MAX_CLOSERS) && trails(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean trails(char c) {
        return Punctuation.isCloser(c) || Punctuation.endsSentence(c);
    }

    private boolean isSentenceEnd(int i, int pieceStart) {
        char c = text.charAt(i);
        if (Characters.isBlank(c)) {
            return isGap(i, pieceStart);
        }
        boolean end = c == '.' ? Punctuation.isFullStop(text, i) : Punctuation.endsSentence(c) && endsHere(c, i);
        if (!end) {
            return false;
        }
        int behind = behindClosers(i + 1, text.length());
        boolean pause =
                c == '…' && behind - pieceStart < LONG && behind < text.length() && text.charAt(behind - 1) == '…';
        return nesting.depthAt(behind) == 0
                && !continues(behind)
                && !(pause && !Characters.isBlank(text.charAt(behind)));
    }

    private boolean endsHere(char c, int i) {
        boolean ascii = c == '!' || c == '?';
        if (ascii && i + 1 < text.length()) {
            char next = text.charAt(i + 1);
            return !(Character.isLetterOrDigit(next) && !Characters.isHan(next)) && "/=&".indexOf(next) < 0;
        }
        return true;
    }

    /// Whether the words behind belong to the same sentence: `“……?”的问题`.
    private boolean continues(int behind) {
        return behind < text.length()
                && behind > 0
                && (",，、;；:：".indexOf(text.charAt(behind)) >= 0
                        || (Punctuation.isCloser(text.charAt(behind - 1)) && continuesQuotation(behind)));
    }

    private boolean continuesQuotation(int behind) {
        return "的等和与與及之".indexOf(text.charAt(behind)) >= 0
                || ATTRIBUTION.matcher(text).region(behind, text.length()).lookingAt();
    }

    /// White space between ideographs where a text of one line has lost a line break.
    private boolean isGap(int i, int pieceStart) {
        int next = i;
        while (next < text.length() && Characters.isBlank(text.charAt(next))) {
            next++;
        }
        int length = i - pieceStart;
        return i > 0
                && next < text.length()
                && nesting.depthAt(i) == 0
                && ((length >= 4 * MIN_PIECE
                                && Characters.isHan(text.charAt(i - 1))
                                && Characters.isHan(text.charAt(next))
                                && sentenceReaches(next))
                        || (pieceStart > 0
                                && skipBlank(pieceStart) < i
                                && isHeadingText(new Span(skipBlank(pieceStart), i))
                                && sentenceReaches(next)));
    }

    private int skipBlank(int index) {
        int start = index;
        while (start < text.length() && Characters.isBlank(text.charAt(start))) {
            start++;
        }
        return start;
    }

    /// Whether a sentence of some length follows.
    private boolean sentenceReaches(int start) {
        int end = start;
        int limit = Math.min(text.length(), start + 2 * MAX_LENGTH);
        while (end < limit && !Punctuation.endsSentence(text.charAt(end))) {
            end++;
        }
        return end < limit && end - start >= 2 * MIN_PIECE;
    }

    private List<Span> cutAtSemicolons(Span span) {
        boolean isLong = span.length() > LONG;
        return cut(
                span,
                (i, start) -> (text.charAt(i) == '；' || text.charAt(i) == ';')
                        && nesting.depthAt(i) == 0
                        && ((isLong && i - start >= MIN_PIECE)
                                || ENUMERATOR
                                        .matcher(text)
                                        .region(i + 1, span.end())
                                        .lookingAt()));
    }

    private List<Span> shorten(Span span) {
        List<Span> pieces = new ArrayList<>();
        Span rest = span;
        while (rest.length() > MAX_LENGTH) {
            int at = cutPoint(rest);
            add(pieces, rest.start(), at);
            rest = Line.trim(text, new Span(at, rest.end()));
        }
        add(pieces, rest.start(), rest.end());
        return pieces;
    }

    /// Where to cut a sentence that is too long: behind a mark that leaves more than a scrap, else behind any mark,
    /// else anywhere.
    private int cutPoint(Span span) {
        int longest = span.start() + MAX_LENGTH;
        int limit = Math.min(longest, span.end() - MIN_REST);
        int mark = lastMark(span, limit);
        if (mark < 0) {
            mark = lastMark(span, longest);
        }
        return mark < 0 ? anywhere(limit) : mark;
    }

    /// Behind the best mark before `limit`: an end of a sentence or a semicolon rather than a comma, outside quotations
    /// rather than inside, and of equal ones the last; -1 without any.
    private int lastMark(Span span, int limit) {
        int best = -1;
        int bestRank = 0;
        for (int i = span.start(); i < limit; i++) {
            int end = behindClosers(i + 1, span.end());
            int rank = rank(i, end);
            if (rank > 0 && rank >= bestRank && end < span.end() && end <= limit && end - span.start() >= MIN_PIECE) {
                best = end;
                bestRank = rank;
            }
        }
        return best;
    }

    /// Text without any mark, such as a table of figures, has to be cut somewhere, but not inside a character.
    private int anywhere(int limit) {
        return Character.isSurrogatePair(text.charAt(limit - 1), text.charAt(limit)) ? limit - 1 : limit;
    }

    private int rank(int i, int end) {
        char c = text.charAt(i);
        int mark = Punctuation.endsSentence(c) ? 4 : "；;".indexOf(c) >= 0 ? 3 : isComma(i) ? 2 : c == '、' ? 1 : 0;
        return mark == 0 ? 0 : mark + (nesting.depthAt(end) == 0 ? 3 : 0);
    }

    private boolean isComma(int i) {
        char c = text.charAt(i);
        boolean number = i + 1 < text.length()
                && Character.isDigit(text.charAt(i + 1))
                && i > 0
                && Character.isDigit(text.charAt(i - 1));
        return "，：".indexOf(c) >= 0 || (",: ".indexOf(c) >= 0 && !number);
    }

    private boolean isHeading(List<Span> pieces, int i) {
        return i > 0
                && i + 1 < pieces.size()
                && isHeadingText(pieces.get(i))
                && Characters.isBlank(text.charAt(pieces.get(i).end()));
    }

    private boolean isHeadingText(Span span) {
        return span.length() >= MIN_HEADING
                && span.length() <= MAX_HEADING
                && Characters.isHan(text.charAt(span.start()))
                && (span.start() == 0 || Characters.isBlank(text.charAt(span.start() - 1)))
                && !HEADING_BREAK.matcher(span.of(text)).find();
    }
}
