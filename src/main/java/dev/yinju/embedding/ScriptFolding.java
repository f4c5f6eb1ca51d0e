package dev.yinju.embedding;

import dev.yinju.answering.Folding;

/// Writes a text as the model knows texts best: in simplified characters, its Latin letters small. Punctuation stays,
/// unlike in [Folding], since the model tells full-width marks from others. Offsets stay the same.
final class ScriptFolding {

    private ScriptFolding() {}

    static String fold(String text) {
        String folded = Folding.fold(text);
        StringBuilder result = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isIdeographic(text.charAt(i)) || text.charAt(i) < 128) {
                result.setCharAt(i, folded.charAt(i));
            }
        }
        return result.toString();
    }
}
