package dev.yinju.answering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes a question as the reports would: names in Latin letters in their characters (`qinghe xian` as `清河县`), and
/// words with a wrong character of the same sound with the right one (`青河县` as `清河县`). That is done where it is sure:
/// where the reports hold no such character, or where the right one goes with both its neighbours. What the reports
/// hold as it is written, and what sounds like nothing in them, stays.
final class Respelling {

    /// So many passages nearest to the question tell which of several words of the same sound is meant, and so many
    /// sounds that they lack are looked for elsewhere.
    private static final int NEAREST = 8;

    /// How much a sound counts when they are looked for, beside the other words.
    private static final double SOUND = 2;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ '’-]*");

    private final PassageIndex.Snapshot snapshot;

    Respelling(PassageIndex.Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// A syllable of the question.
    ///
    /// @param start where its word starts, in UTF-16 code units
    /// @param end the offset after its word
    /// @param sound its reading; null if it has none
    /// @param character the character as typed; null in a word of Latin letters
    private record Syllable(
            int start,
            int end,
            @Nullable String sound,
            @Nullable String character) {}

    /// The folded question, respelt.
    String of(String folded) {
        String content = AskingWords.blank(folded);
        List<Syllable> syllables = syllables(content);
        Map<Integer, String> sounds = sounds(content, syllables);
        if (sounds.keySet().stream().noneMatch(first -> mayChange(first, syllables, sounds))) {
            return folded; // without the searches that would tell how the sounds are spelt
        }
        @Nullable String[] respelt = respelt(syllables, sounds, spellings(content, sounds));
        return written(folded, syllables, respelt);
    }

    private List<Syllable> syllables(String folded) {
        List<Syllable> syllables = new ArrayList<>();
        for (Token token : Tokenizer.tokens(folded)) {
            if (token.term().kind() != Term.Kind.UNIGRAM) {
                continue;
            }
            String word = token.term().text();
            if (Tokenizer.isIdeograph(word.codePointAt(0))) {
                String sound = word.length() == 1 ? Pinyin.of(word.charAt(0)).orElse(null) : null;
                syllables.add(new Syllable(token.start(), token.end(), sound, word));
            } else {
                List<String> spelt = snapshot.contains(token.term()) ? List.of() : Pinyin.syllables(word);
                spelt.forEach(sound -> syllables.add(new Syllable(token.start(), token.end(), sound, null)));
                if (spelt.isEmpty()) {
                    syllables.add(new Syllable(token.start(), token.end(), null, word));
                }
            }
        }
        return syllables;
    }

    /// The sounds that the reports hold, of pairs that they do not hold as they are written, by the number of the first
    /// syllable.
    private Map<Integer, String> sounds(String folded, List<Syllable> syllables) {
        Junctions junctions = Junctions.of(Tokenizer.tokens(folded), snapshot);
        Map<Integer, String> sounds = new LinkedHashMap<>();
        for (int i = 0; i + 1 < syllables.size(); i++) {
            Syllable one = syllables.get(i);
            Syllable other = syllables.get(i + 1);
            if (one.sound() == null || other.sound() == null || !areOneWord(folded, one, other)) {
                continue;
            }
            if (one.character() != null && other.character() != null) {
                if (isKnown(one, other) || junctions.contain(one.start())) {
                    continue;
                }
            }
            String sound = Pinyin.pair(one.sound(), other.sound());
            if (snapshot.contains(new Term(sound, Term.Kind.SOUND))) {
                sounds.put(i, sound);
            }
        }
        return sounds;
    }

    /// Whether the question may change with how the reports spell the sound of a pair,
    /// see [#respelt]: where a word of Latin letters is part of it, where the reports lack one
    /// of its characters, or where the next pair may share a wrong one.
    private boolean mayChange(int first, List<Syllable> syllables, Map<Integer, String> sounds) {
        return sounds.containsKey(first + 1) || isUnknown(syllables.get(first)) || isUnknown(syllables.get(first + 1));
    }

    private boolean isUnknown(Syllable syllable) {
        return syllable.character() == null || !snapshot.contains(new Term(syllable.character(), Term.Kind.UNIGRAM));
    }

    private static boolean areOneWord(String folded, Syllable one, Syllable other) {
        if (one.start() == other.start()) {
            return true;
        }
        String between = folded.substring(one.end(), other.start());
        return one.character() == null
                ? BETWEEN_WORDS.matcher(between).matches()
                : other.character() != null && between.isEmpty();
    }

    private boolean isKnown(Syllable one, Syllable other) {
        return snapshot.contains(new Term(one.character() + other.character(), Term.Kind.BIGRAM));
    }

    /// How the passages nearest to the question spell some sounds, nearest first.
    private Map<String, List<String>> spellings(String folded, Map<Integer, String> sounds) {
        Map<Term, Double> weights = new HashMap<>();
        for (Term term : Tokenizer.terms(folded)) {
            if (term.kind() != Term.Kind.SOUND && snapshot.contains(term)) {
                weights.put(term, 1.0);
            }
        }
        sounds.values().forEach(sound -> weights.put(new Term(sound, Term.Kind.SOUND), SOUND));
        Spellings spellings = new Spellings(sounds.values());
        snapshot.search(weights, NEAREST).forEach(hit -> spellings.addFrom(hit.passage()));
        spellings.missing().stream()
                .limit(NEAREST)
                .forEach(sound -> snapshot.search(Map.of(new Term(sound, Term.Kind.SOUND), 1.0), 1)
                        .forEach(hit -> spellings.addFrom(hit.passage())));
        return spellings.found();
    }

    private @Nullable String[] respelt(
            List<Syllable> syllables, Map<Integer, String> sounds, Map<String, List<String>> spellings) {
        @Nullable String[] respelt = new String[syllables.size()];
        Map<Integer, String> typos = new LinkedHashMap<>();
        for (boolean within : new boolean[] {true, false}) {
            sounds.forEach((first, sound) -> {
                Syllable one = syllables.get(first);
                Syllable other = syllables.get(first + 1);
                if ((one.start() == other.start()) == within) {
                    spellings.getOrDefault(sound, List.of()).stream()
                            .filter(pair -> fits(pair.substring(0, 1), first, syllables, respelt)
                                    && fits(pair.substring(1), first + 1, syllables, respelt))
                            .findFirst()
                            .ifPresent(pair -> {
                                respelt[first] = pair.substring(0, 1);
                                respelt[first + 1] = pair.substring(1);
                            });
                }
            });
        }
        sounds.forEach((first, sound) -> spellings.getOrDefault(sound, List.of()).stream()
                .flatMap(pair -> typo(pair, first, syllables).stream())
                .findFirst()
                .ifPresent(typo -> {
                    boolean twice = typo.right().equals(typos.put(typo.syllable(), typo.right()));
                    Term typed = new Term(
                            Objects.requireNonNull(
                                    syllables.get(typo.syllable()).character()),
                            Term.Kind.UNIGRAM);
                    if (twice || !snapshot.contains(typed)) {
                        respelt[typo.syllable()] = typo.right();
                    }
                }));
        return respelt;
    }

    /// Whether a character goes with what its syllable is written as already.
    private static boolean fits(String character, int syllable, List<Syllable> syllables, @Nullable String[] respelt) {
        String written = respelt[syllable] == null ? syllables.get(syllable).character() : respelt[syllable];
        return written == null || written.equals(character);
    }

    /// A wrong character.
    ///
    /// @param syllable its number
    /// @param right the right one
    private record Typo(int syllable, String right) {}

    /// The one wrong character of a typed pair, if the reports spell it otherwise. A character that goes with its
    /// other neighbour is right.
    private Optional<Typo> typo(String pair, int first, List<Syllable> syllables) {
        Syllable one = syllables.get(first);
        Syllable other = syllables.get(first + 1);
        if (one.character() == null || other.character() == null) {
            return Optional.empty();
        }
        String right = pair.substring(0, 1);
        String next = pair.substring(1);
        if (next.equals(other.character())) {
            boolean goesWithBefore = first > 0 && isKnown(syllables.get(first - 1), one);
            return goesWithBefore ? Optional.empty() : Optional.of(new Typo(first, right));
        }
        boolean goesWithAfter = first + 2 < syllables.size() && isKnown(other, syllables.get(first + 2));
        return right.equals(one.character()) && !goesWithAfter
                ? Optional.of(new Typo(first + 1, next))
                : Optional.empty();
    }

    /// The question with the syllables that were respelt, without those of their words that were not, and without the
    /// spaces within a name.
    private static String written(String folded, List<Syllable> syllables, @Nullable String[] respelt) {
        StringBuilder written = new StringBuilder();
        int at = 0;
        for (int first = 0; first < syllables.size(); ) {
            Syllable word = syllables.get(first);
            int last = first;
            while (last + 1 < syllables.size() && syllables.get(last + 1).start() == word.start()) {
                last++;
            }
            StringBuilder characters = new StringBuilder();
            for (int i = first; i <= last; i++) {
                characters.append(respelt[i] == null ? "" : respelt[i]);
            }
            boolean joined = !characters.isEmpty()
                    && first > 0
                    && respelt[first - 1] != null
                    && syllables.get(first - 1).character() == null;
            if (!joined) {
                written.append(folded, at, word.start());
            }
            written.append(characters.isEmpty() ? folded.substring(word.start(), word.end()) : characters);
            at = word.end();
            first = last + 1;
        }
        return written.append(folded.substring(at)).toString();
    }
}
