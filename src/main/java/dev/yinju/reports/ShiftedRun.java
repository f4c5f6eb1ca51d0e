package dev.yinju.reports;

import org.jspecify.annotations.Nullable;

/// A run of text whose GBK bytes lost their alignment: its characters are made of the second half of one character and
/// the first half of the next.
///
/// @param start where the run starts, at the `?` that stands for the lost byte
/// @param bang whether `!` follows the `?`: the shifted bytes of `。` and an opening or closing mark
/// @param text the characters of the run behind that
/// @param tail the ASCII character that is the second byte of the run's last character, or none
record ShiftedRun(
        int start, boolean bang, String text, @Nullable Character tail) {

    /// The byte that the shifted full stop and quotation marks lost: all Chinese punctuation is in row A1.
    static final int PUNCTUATION = 0xA1;

    private static final byte[] FULL_STOP = {(byte) PUNCTUATION, (byte) 0xA3};

    static @Nullable ShiftedRun at(String text, int start) {
        int next = start + 1;
        boolean bang = next < text.length() && isOneOf(text.charAt(next), "!\uFF01");
        int from = bang ? next + 1 : next;
        int to = from;
        while (to < text.length() && bytes(text.charAt(to)) != null) {
            to++;
        }
        if (to == from) {
            return null;
        }
        boolean closed = to < text.length() && text.charAt(to) >= 0x40 && text.charAt(to) < 0x7F;
        return new ShiftedRun(start, bang, text.substring(from, to), closed ? text.charAt(to) : null);
    }

    int textStart() {
        return start + (bang ? 2 : 1);
    }

    int textEnd() {
        return textStart() + text.length();
    }

    /// The offset behind the run and its tail.
    int end() {
        return textEnd() + (tail == null ? 0 : 1);
    }

    /// The run's bytes as they were before the shift.
    ///
    /// @param lead the byte that was lost at the start
    byte[] aligned(int lead) {
        byte[] stop = bang ? FULL_STOP : new byte[0];
        byte[] run = text.getBytes(Characters.GBK);
        byte[] aligned = new byte[stop.length + 1 + run.length + (tail == null ? 0 : 1)];
        System.arraycopy(stop, 0, aligned, 0, stop.length);
        aligned[stop.length] = (byte) lead;
        System.arraycopy(run, 0, aligned, stop.length + 1, run.length);
        if (tail != null) {
            aligned[aligned.length - 1] = (byte) tail.charValue();
        }
        return aligned;
    }

    /// The second byte of the character that the run breaks off in.
    int lastByte() {
        byte[] run = text.getBytes(Characters.GBK);
        return Byte.toUnsignedInt(run[run.length - 1]);
    }

    /// The two bytes of a character that may be part of a shifted run; `null` for ASCII, Chinese punctuation and what
    /// GBK does not have.
    private static byte @Nullable [] bytes(char c) {
        if (c < 0x80 || Characters.isChinesePunctuation(c) || Character.isSurrogate(c)) {
            return null;
        }
        byte[] bytes = String.valueOf(c).getBytes(Characters.GBK);
        return bytes.length == 2 ? bytes : null;
    }

    private static boolean isOneOf(char c, String characters) {
        return characters.indexOf(c) >= 0;
    }

    /// Two bytes as the character that GBK has for them, or 0.
    static char decode(int first, int second) {
        String decoded = new String(new byte[] {(byte) first, (byte) second}, Characters.GBK);
        return decoded.length() == 1 && decoded.charAt(0) != '\uFFFD' ? decoded.charAt(0) : 0;
    }
}
