package dev.yinju.answering;

import java.util.ArrayList;
import java.util.List;

/// Cuts a text into the terms it is found by: Chinese characters one by one and two by two, in writing and by
/// their sound; words and numbers of other scripts whole. Quotation marks come between no two characters, since one
/// writes `四“送”服务` what another asks for as `四送服务`. Questions and reports go through the same tokenizer,
/// so they meet whatever their script, width or case. A number's thousands separators are dropped (`1,200` is
/// `1200`).
public final class Tokenizer {

    private static final String QUOTATION_MARKS = "“”‘’「」『』《》\"";

    private Tokenizer() {}

    /// The terms of a text in order, for indexing.
    public static List<Term> terms(String text) {
        return tokens(text).stream().map(Token::term).toList();
    }

    static List<Token> tokens(String text) {
        TokenList list = new TokenList();
        scan(Folding.fold(text), 0, text.length(), list);
        return list.tokens;
    }

    /// Hands out the terms of a stretch of a folded text as if it stood alone, but for the sounds of its pairs.
    static void scan(String folded, int start, int end, TermSink sink) {
        new Scan(folded, start, end, sink).run();
    }

    /// Whether a character stands for a word of its own, as Chinese characters and kana do.
    static boolean isIdeograph(int codePoint) {
        return (codePoint >= 0x4E00 && codePoint <= 0x9FA5) // most of them; the rest takes longer to tell
                || Character.isIdeographic(codePoint)
                || (codePoint >= 0x3040 && codePoint <= 0x30FF && Character.isLetter(codePoint));
    }

    private static final class TokenList implements TermSink {
        private final List<Token> tokens = new ArrayList<>();

        @Override
        public void character(int character, int start, int end) {
            add(Character.toString(character), Term.Kind.UNIGRAM, start, end);
        }

        @Override
        public void pair(int first, int second, int start, int end) {
            String pair = Character.toString(first) + Character.toString(second);
            add(pair, Term.Kind.BIGRAM, start, end);
            Pinyin.of(pair).ifPresent(sound -> add(sound, Term.Kind.SOUND, start, end));
        }

        @Override
        public void word(String word, int start, int end) {
            add(word, Term.Kind.UNIGRAM, start, end);
        }

        private void add(String term, Term.Kind kind, int start, int end) {
            tokens.add(new Token(new Term(term, kind), start, end));
        }
    }

    private static final class Scan {
        private final String text;
        private final int end;
        private final TermSink sink;
        private int at;
        /// The ideograph right before `at`, or -1.
        private int previous = -1;
        /// Where it starts.
        private int previousStart;

        Scan(String text, int start, int end, TermSink sink) {
            this.text = text;
            this.end = end;
            this.sink = sink;
            this.at = start;
        }

        void run() {
            while (at < end) {
                int c = text.codePointAt(at);
                if (isIdeograph(c)) {
                    ideograph(c);
                } else if (QUOTATION_MARKS.indexOf(c) >= 0) {
                    at++;
                } else {
                    previous = -1;
                    if (Character.isLetterOrDigit(c)) {
                        word();
                    } else {
                        at += Character.charCount(c);
                    }
                }
            }
        }

        private void ideograph(int c) {
            int start = at;
            at += Character.charCount(c);
            sink.character(c, start, at);
            if (previous >= 0) {
                sink.pair(previous, c, previousStart, at);
            }
            previous = c;
            previousStart = start;
        }

        private void word() {
            int start = at;
            StringBuilder word = new StringBuilder();
            while (at < end) {
                int c = text.codePointAt(at);
                if (Character.isLetterOrDigit(c) && !isIdeograph(c)) {
                    word.appendCodePoint(c);
                } else if (c == '.' && betweenDigits()) {
                    word.append('.');
                } else if (c != ',' || !betweenDigits()) {
                    break;
                }
                at += Character.charCount(c);
            }
            sink.word(word.toString(), start, at);
        }

        private boolean betweenDigits() {
            return Character.isDigit(text.charAt(at - 1)) && at + 1 < end && Character.isDigit(text.charAt(at + 1));
        }
    }
}
