package dev.yinju.answering;

import java.util.Arrays;

/// Numbers that stand for terms of Chinese characters, so that a text can be gone through without making an object of
/// each of its terms; and a table of them, which is looked up in a few nanoseconds.
final class TermCodes {

    /// What is looked up and not in the table.
    static final int ABSENT = -1;

    /// Bits that a code point takes.
    private static final int CODE_POINT = 21;

    /// Spreads codes that are near each other; the golden ratio's fraction, in 64 bits.
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /// No term has the code 0.
    private long[] codes;

    private int[] values;
    private int size;

    /// @param expected about how many codes there will be
    TermCodes(int expected) {
        int room = Integer.highestOneBit(Math.max(8, expected * 2 - 1)) * 2;
        codes = new long[room];
        values = new int[room];
    }

    static long character(int character) {
        return character;
    }

    static long pair(int first, int second) {
        return (long) first << CODE_POINT | second;
    }

    /// How two characters sound; 0 if they have no reading.
    static long sound(int first, int second) {
        return -(long) Pinyin.number(first, second);
    }

    /// The code of a term; 0 if it is not made of Chinese characters.
    static long of(Term term) {
        String text = term.text();
        int first = text.isEmpty() ? 0 : text.codePointAt(0);
        int second = Character.charCount(first);
        return switch (term.kind()) {
            case UNIGRAM -> Tokenizer.isIdeograph(first) && text.length() == second ? character(first) : 0;
            case BIGRAM -> pair(first, text.codePointAt(second));
            case SOUND -> -(long) Pinyin.number(text);
        };
    }

    /// How many codes are in the table.
    int size() {
        return size;
    }

    /// Puts a code into the table, unless it is there.
    ///
    /// @param code not 0
    /// @param value what it stands for, at least 0
    void put(long code, int value) {
        int place = place(code);
        if (codes[place] == 0) {
            codes[place] = code;
            values[place] = value;
            size++;
            if (size * 2 > codes.length) {
                grow();
            }
        }
    }

    private void grow() {
        long[] allCodes = codes;
        int[] allValues = values;
        codes = new long[2 * allCodes.length];
        values = new int[codes.length];
        for (int i = 0; i < allCodes.length; i++) {
            if (allCodes[i] != 0) {
                int place = place(allCodes[i]);
                codes[place] = allCodes[i];
                values[place] = allValues[i];
            }
        }
    }

    /// What a code stands for; [#ABSENT] if it is not in the table.
    ///
    /// @param code not 0
    int get(long code) {
        int place = place(code);
        return codes[place] == 0 ? ABSENT : values[place];
    }

    /// How many codes are in another table too.
    long shared(TermCodes other) {
        return Arrays.stream(codes)
                .filter(code -> code != 0 && other.get(code) != ABSENT)
                .count();
    }

    /// Where a code is, or belongs.
    private int place(long code) {
        int last = codes.length - 1;
        int place = (int) ((code * SPREAD) >>> 32) & last;
        while (codes[place] != 0 && codes[place] != code) {
            place = (place + 1) & last;
        }
        return place;
    }
}
