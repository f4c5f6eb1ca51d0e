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

    /// The same without their sounds, which takes less time.
    static List<Term> written(String text) {
        return new Scan(Folding.fold(text), false)
                .run().stream().map(Token::term).toList();
    }

    static List<Token> tokens(String text) {
        return new Scan(Folding.fold(text), true).run();
    }

    /// Whether a character stands for a word of its own, as Chinese characters and kana do.
    static boolean isIdeograph(int codePoint) {
        return Character.isIdeographic(codePoint)
                || (codePoint >= 0x3040 && codePoint <= 0x30FF && Character.isLetter(codePoint));
    }

    private static final class Scan {
        private final String text;
        private final boolean sounds;
        private final List<Token> tokens = new ArrayList<>();
        private int at;
        /// Where the ideograph right before `at` starts, or -1.
        private int previous = -1;

        Scan(String text, boolean sounds) {
            this.text = text;
            this.sounds = sounds;
        }

        List<Token> run() {
            while (at < text.length()) {
                int c = text.codePointAt(at);
                if (isIdeograph(c)) {
                    ideograph(at + Character.charCount(c));
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
            return tokens;
        }

        private void ideograph(int end) {
            add(text.substring(at, end), Term.Kind.UNIGRAM, at, end);
            if (previous >= 0) {
                String pair = Character.toString(text.codePointAt(previous)) + text.substring(at, end);
                int start = previous;
                add(pair, Term.Kind.BIGRAM, start, end);
                if (sounds) {
                    Pinyin.of(pair).ifPresent(sound -> add(sound, Term.Kind.SOUND, start, end));
                }
            }
            previous = at;
            at = end;
        }

        private void word() {
            int start = at;
            StringBuilder word = new StringBuilder();
            while (at < text.length()) {
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
            add(word.toString(), Term.Kind.UNIGRAM, start, at);
        }

        private boolean betweenDigits() {
            return Character.isDigit(text.charAt(at - 1))
                    && at + 1 < text.length()
                    && Character.isDigit(text.charAt(at + 1));
        }

        private void add(String term, Term.Kind kind, int start, int end) {
            tokens.add(new Token(new Term(term, kind), start, end));
        }
    }
}
