package dev.yinju.embedding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Cuts a text into the tokens that a BERT model knows, each with its place in the text.
///
/// Follows BERT's uncased tokenizer: lower case, accents dropped, every Chinese character and every punctuation mark
/// on its own, other words into the longest tokens in the vocabulary, from the left.
///
/// @see <a href="https://github.com/google-research/bert/blob/master/tokenization.py">the reference</a>
final class WordPiece {

    /// A longer word is one unknown token.
    private static final int LONGEST_WORD = 100;

    private static final String CONTINUES = "##";
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");

    private final Vocabulary vocabulary;

    WordPiece(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// A token in a text.
    ///
    /// @param start the offset of its first UTF-16 code unit
    /// @param end the offset after its last unit
    /// @param id its number in the vocabulary
    record Token(int start, int end, int id) {}

    List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int end = at + Character.charCount(c);
            if (!isSpace(c)) {
                end = standsAlone(c) ? end : endOfWord(text, end);
                tokens.addAll(word(text, at, end));
            }
            at = end;
        }
        return tokens;
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (isSpace(c) || standsAlone(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private List<Token> word(String text, int start, int end) {
        List<Token> unknown = List.of(new Token(start, end, vocabulary.unknown()));
        if (end - start > LONGEST_WORD) {
            return unknown;
        }
        List<Token> tokens = new ArrayList<>();
        for (int from = start; from < end; ) {
            int to = longestKnown(text, start, from, end);
            if (to == from) {
                return unknown;
            }
            tokens.add(new Token(from, to, vocabulary.id(written(text, start, from, to))));
            from = to;
        }
        return tokens;
    }

    private int longestKnown(String text, int word, int from, int end) {
        int to = end;
        while (to > from && !vocabulary.contains(written(text, word, from, to))) {
            to--;
        }
        return to;
    }

    /// A piece of a word as the vocabulary writes it.
    private static String written(String text, int word, int from, int to) {
        String lower = text.substring(from, to).toLowerCase(Locale.ROOT);
        String plain = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                .replaceAll("");
        return from == word ? plain : CONTINUES + plain;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private static boolean standsAlone(int c) {
        return Character.isIdeographic(c) || isPunctuation(c);
    }

    private static boolean isPunctuation(int c) {
        if (c < 128) {
            return c > ' ' && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
