package dev.yinju.answering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns an English question into Chinese words to search for, one after the other and without grammar, by a glossary
/// of what reports write about. Names stay as they are, so that reports that do not have them do not answer; other
/// words that the glossary lacks are left out.
final class English {

    private static final String GLOSSARY = "english-glossary.txt";
    private static final int LONGEST_PHRASE = 5;

    private static final Map<String, String> ASKS = Map.ofEntries(
            Map.entry("how many", "多少"),
            Map.entry("how much", "多少"),
            Map.entry("how long", "多久"),
            Map.entry("how often", "每隔多久"),
            Map.entry("how old", "多大"),
            Map.entry("how big", "多大"),
            Map.entry("how large", "多大"),
            Map.entry("how high", "多高"),
            Map.entry("how tall", "多高"),
            Map.entry("how far", "多远"),
            Map.entry("who", "谁"),
            Map.entry("whom", "谁"),
            Map.entry("whose", "谁"),
            Map.entry("when", "什么时候"),
            Map.entry("what time", "什么时候"),
            Map.entry("what date", "哪一天"),
            Map.entry("what day", "哪一天"),
            Map.entry("which date", "哪一天"),
            Map.entry("which day", "哪一天"),
            Map.entry("what year", "哪一年"),
            Map.entry("which year", "哪一年"),
            Map.entry("where", "哪里"),
            Map.entry("why", "为什么"),
            Map.entry("how", "怎么"),
            Map.entry("what", "什么"),
            Map.entry("the name of", "叫什么名字"),
            Map.entry("the names of", "叫什么名字"),
            Map.entry("name the", "有哪些"),
            Map.entry("list the", "有哪些"),
            Map.entry("which", "哪个"));

    private static final Map<String, List<String>> RENDERINGS = new HashMap<>();

    static {
        Resources.lines(GLOSSARY).filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] entry = line.split("\t", 2);
            RENDERINGS.put(String.join(" ", split(entry[0])), List.of(entry[1].split(",")));
        });
    }

    private static final Set<String> FUNCTION_WORDS = new HashSet<>(List.of(
            ("a about after all an and any are as at be been before between by can did do does during for from had has"
                            + " have he her his i in into is it its me more most no not of on or our out over please"
                            + " she so some such than that the their them there these they this those to under up was"
                            + " we were will with would you your")
                    .split(" ")));

    private static final Set<String> KINDS_OF_PLACE = Set.of("省", "市", "县", "区", "镇", "乡", "村", "州", "街道");

    /// English words in a row.
    private static final Pattern RUN = Pattern.compile("(?<![a-z0-9.-])[a-z]{2,}(?:[ '-]+[a-z]{2,})*(?![a-z0-9.-])");

    /// A word with a capital that does not begin the text: a name.
    private static final Pattern NAME = Pattern.compile("(?<=\\S ?)\\b[A-Z][A-Za-z]+");

    private English() {}

    /// Whether a folded question is written in Latin letters only.
    static boolean isWrittenIn(String folded) {
        return folded.codePoints().noneMatch(Tokenizer::isIdeograph)
                && folded.codePoints().anyMatch(Character::isLetter);
    }

    /// A question, folded, with Chinese words for its English ones. In a Chinese question, English words that the
    /// glossary lacks stay as they are; in an English one, only what may be a name or a figure does.
    ///
    /// @param text the question as it was typed: names are known by their capitals
    /// @param known tells whether the reports hold a term: of several renderings, those that they hold are taken;
    ///     English words that they hold are kept
    static String toChinese(String text, Predicate<Term> known) {
        String folded = Folding.fold(text);
        if (isWrittenIn(folded)) {
            Set<String> names = Span.matches(NAME, text).stream()
                    .map(span -> span.of(folded))
                    .collect(Collectors.toSet());
            return String.join(" ", words(folded, known, Optional.of(names)));
        }
        return RUN.matcher(folded)
                .replaceAll(
                        run -> Matcher.quoteReplacement(String.join(" ", words(run.group(), known, Optional.empty()))));
    }

    private static List<String> split(String folded) {
        return Stream.of(folded.split("[^a-z0-9.%]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// @param names the names among the words; empty among Chinese words, where every English one may be a name
    private static List<String> words(String folded, Predicate<Term> known, Optional<Set<String>> names) {
        boolean amongChinese = names.isEmpty();
        List<String> words = split(folded);
        List<String> chinese = new ArrayList<>();
        boolean afterName = false;
        for (int at = 0; at < words.size(); ) {
            String word = words.get(at);
            boolean asItIs = amongChinese && known.test(new Term(word, Term.Kind.UNIGRAM));
            Phrase phrase = asItIs ? Phrase.UNKNOWN : longestPhrase(words, at);
            if (phrase.length > 0) {
                chinese.add(rendering(phrase.renderings, known, afterName));
            } else if (names.map(all -> all.contains(word) || isKept(word, known))
                    .orElse(true)) {
                chinese.add(word);
            }
            afterName = phrase.length == 0 && !Pinyin.syllables(word).isEmpty();
            at += Math.max(1, phrase.length);
        }
        chinese.removeIf(String::isEmpty);
        return chinese;
    }

    /// Words that are rendered together.
    ///
    /// @param length how many
    /// @param renderings what they may be in Chinese; empty texts for words without meaning
    private record Phrase(int length, List<String> renderings) {
        static final Phrase UNKNOWN = new Phrase(0, List.of());
    }

    private static Phrase longestPhrase(List<String> words, int at) {
        for (int length = Math.min(LONGEST_PHRASE, words.size() - at); length > 0; length--) {
            List<String> renderings = renderings(String.join(" ", words.subList(at, at + length)));
            if (!renderings.isEmpty()) {
                return new Phrase(length, renderings);
            }
        }
        return Phrase.UNKNOWN;
    }

    /// What a phrase may be in Chinese; none if it is not known.
    private static List<String> renderings(String phrase) {
        String asks = ASKS.get(phrase);
        if (asks != null) {
            return List.of(asks);
        }
        return FUNCTION_WORDS.contains(phrase)
                ? List.of("")
                : stems(phrase)
                        .flatMap(stem -> Stream.ofNullable(RENDERINGS.get(stem)))
                        .findFirst()
                        .orElse(List.of());
    }

    private static boolean isKept(String word, Predicate<Term> known) {
        return known.test(new Term(word, Term.Kind.UNIGRAM))
                || !Pinyin.syllables(word).isEmpty()
                || Character.isDigit(word.charAt(0));
    }

    /// @param afterName whether a name comes before it, so that it is the kind of place
    private static String rendering(List<String> renderings, Predicate<Term> known, boolean afterName) {
        return afterName
                ? renderings.stream()
                        .filter(KINDS_OF_PLACE::contains)
                        .findFirst()
                        .orElseGet(() -> inReports(renderings, known))
                : inReports(renderings, known);
    }

    private static String inReports(List<String> renderings, Predicate<Term> known) {
        List<String> found = renderings.stream()
                .filter(rendering -> Tokenizer.terms(rendering).stream()
                        .filter(term -> term.kind() != Term.Kind.SOUND)
                        .allMatch(known))
                .toList();
        return String.join("/", found.isEmpty() ? renderings.subList(0, 1) : found);
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
            strip(phrase, ending, "").map(English::withoutDouble).ifPresent(stems);
        }
        return stems.build();
    }

    /// `stop` for `stopp`, which is left of `stopped`.
    private static String withoutDouble(String stem) {
        int last = stem.length() - 1;
        return last > 1 && stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
    }

    private static Optional<String> strip(String word, String ending, String instead) {
        return word.length() > ending.length() + 1 && word.endsWith(ending)
                ? Optional.of(word.substring(0, word.length() - ending.length()) + instead)
                : Optional.empty();
    }
}
