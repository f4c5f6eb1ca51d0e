package dev.yinju.answering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How passages spell some sounds.
final class Spellings {

    private final Map<String, List<String>> found = new HashMap<>();
    private final List<List<String>> bySound = new ArrayList<>();
    private final TermCodes sounds;

    /// @param asked the sounds of pairs of characters, as [Pinyin#pair] writes them
    Spellings(Collection<String> asked) {
        sounds = new TermCodes(asked.size());
        for (String sound : asked) {
            found.computeIfAbsent(sound, this::added);
        }
    }

    private List<String> added(String sound) {
        List<String> spelt = new ArrayList<>();
        sounds.put(TermCodes.of(new Term(sound, Term.Kind.SOUND)), bySound.size());
        bySound.add(spelt);
        return spelt;
    }

    /// Adds how a passage spells them, after what was found before.
    void addFrom(Passage passage) {
        String folded = Folding.fold(passage.text());
        Tokenizer.scan(folded, 0, folded.length(), new TermSink() {
            @Override
            public void pair(int first, int second, int start, int end) {
                long sound = TermCodes.sound(first, second);
                int place = sound == 0 ? TermCodes.ABSENT : sounds.get(sound);
                if (place != TermCodes.ABSENT) {
                    String pair = Character.toString(first) + Character.toString(second);
                    if (!bySound.get(place).contains(pair)) {
                        bySound.get(place).add(pair);
                    }
                }
            }

            @Override
            public void character(int character, int start, int end) {}

            @Override
            public void word(String word, int start, int end) {}
        });
    }

    /// The sounds that no passage spelt.
    List<String> missing() {
        return found.keySet().stream()
                .filter(sound -> found.getOrDefault(sound, List.of()).isEmpty())
                .toList();
    }

    /// For each sound its spellings, in the order in which they were met.
    Map<String, List<String>> found() {
        return found;
    }
}
