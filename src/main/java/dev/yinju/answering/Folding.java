package dev.yinju.answering;

/// Makes texts comparable whatever script, width or case they are written in: traditional characters become
/// simplified, full-width forms ASCII, capitals small. One UTF-16 code unit stays one code unit, so offsets in the
/// folded text are offsets in the original.
///
/// Script folding follows Unicode's `Hant-Hans` transform where it maps one character to one, plus a few variants that
/// it leaves alone; the table ships with the program.
public final class Folding {

    private static final String TABLE = "script-folding.txt";
    private static final char[] FOLDED = table();

    private Folding() {}

    public static String fold(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = FOLDED[chars[i]];
        }
        return new String(chars);
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = Character.toLowerCase((char) c);
        }
        table['\u3000'] = ' ';
        for (char c = '\uFF01'; c <= '\uFF5E'; c++) {
            table[c] = Character.toLowerCase((char) (c - '\uFF01' + '!'));
        }
        Resources.lines(TABLE).forEach(pair -> table[pair.charAt(0)] = pair.charAt(1));
        for (int c = 0; c < table.length; c++) {
            table[c] = table[table[c]]; // some characters are simplified in two steps
        }
        return table;
    }
}
