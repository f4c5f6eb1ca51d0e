package dev.yinju.answering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Turns an English question into Chinese words to search for, one after the other and without grammar, by a glossary
/// of what reports write about. Names in Pinyin stay as they are; other words that the glossary lacks are left out.
final class English {

    private static final String GLOSSARY = "english-glossary.txt";
    private static final int LONGEST_PHRASE = 3;

    private static final Map<String, String> ASKS = Map.of(
            "how many", "多少",
            "how much", "多少",
            "how long", "多久",
            "who", "谁",
            "whose", "谁",
            "when", "什么时候",
            "where", "哪里",
            "why", "为什么",
            "how", "怎么",
            "which", "哪个");

    private static final Map<String, List<String>> RENDERINGS = new HashMap<>();

    static {
        Resources.lines(GLOSSARY).filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] entry = line.split("\t", 2);
            RENDERINGS.put(entry[0], List.of(entry[1].split(",")));
        });
    }

    private static final Set<String> FUNCTION_WORDS = new HashSet<>(List.of(
            ("a about after all an and any are as at be been before between by can did do does during for from had has"
                            + " have he her his i in into is it its me more most no not of on or our out over please"
                            + " she so some such than that the their them there these they this those to under up was"
                            + " we were what will with would you your")
                    .split(" ")));

    private English() {}

    /// Whether a folded question is written in Latin letters only.
    static boolean isWrittenIn(String folded) {
        return folded.codePoints().noneMatch(Tokenizer::isIdeograph)
                && folded.codePoints().anyMatch(Character::isLetter);
    }

    /// The Chinese words for a folded question, with spaces between them.
    ///
    /// @param known tells whether the reports hold a term: of several renderings, those that they hold are taken;
    ///     English words that they hold are kept
    static String toChinese(String folded, Predicate<Term> known) {
        List<String> words = Stream.of(folded.split("[^a-z0-9.%]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> chinese = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            int length = Math.min(LONGEST_PHRASE, words.size() - at);
            Optional<String> rendering = Optional.empty();
            while (length > 0 && rendering.isEmpty()) {
                rendering = rendering(String.join(" ", words.subList(at, at + length)), known);
                length -= rendering.isEmpty() ? 1 : 0;
            }
            rendering.ifPresent(chinese::add);
            at += Math.max(1, length);
        }
        return String.join(" ", chinese);
    }

    private static Optional<String> rendering(String phrase, Predicate<Term> known) {
        if (ASKS.containsKey(phrase)) {
            return Optional.of(ASKS.get(phrase));
        }
        if (FUNCTION_WORDS.contains(phrase)) {
            return Optional.empty();
        }
        Optional<String> translated = stems(phrase)
                .flatMap(stem -> Stream.ofNullable(RENDERINGS.get(stem)))
                .findFirst()
                .map(renderings -> inReports(renderings, known));
        boolean keep = !phrase.contains(" ")
                && (known.test(new Term(phrase, Term.Kind.UNIGRAM))
                        || !Pinyin.syllables(phrase).isEmpty()
                        || Character.isDigit(phrase.charAt(0)));
        return translated.or(() -> keep ? Optional.of(phrase) : Optional.empty());
    }

    private static String inReports(List<String> renderings, Predicate<Term> known) {
        List<String> found = renderings.stream()
                .filter(rendering -> Tokenizer.terms(rendering).stream()
                        .filter(term -> term.kind() != Term.Kind.SOUND)
                        .allMatch(known))
                .toList();
        return String.join(" ", found.isEmpty() ? renderings.subList(0, 1) : found);
    }

    /// A word or phrase, and what it may be without its ending.
    private static Stream<String> stems(String phrase) {
        Stream.Builder<String> stems = Stream.builder();
        stems.add(phrase);
        strip(phrase, "ies", "y").ifPresent(stems);
        strip(phrase, "s", "").ifPresent(stems);
        strip(phrase, "es", "").ifPresent(stems);
        for (String ending : List.of("ed", "ing")) {
            strip(phrase, ending, "").ifPresent(stems);
            strip(phrase, ending, "e").ifPresent(stems);
        }
        return stems.build();
    }

    private static Optional<String> strip(String word, String ending, String instead) {
        return word.length() > ending.length() + 1 && word.endsWith(ending)
                ? Optional.of(word.substring(0, word.length() - ending.length()) + instead)
                : Optional.empty();
    }
}
