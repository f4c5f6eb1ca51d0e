package dev.yinju.conversation;

import dev.yinju.answering.Answer;
import dev.yinju.answering.OffsetMap;
import dev.yinju.answering.Passage;
import dev.yinju.answering.Question;
import dev.yinju.answering.Quote;
import dev.yinju.answering.Sentence;
import dev.yinju.answering.Source;
import dev.yinju.answering.Span;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Invented reports, and an answerer that finds in them whatever sentence contains the question.
public final class Samples {

    public static final Source HARBOUR = new Source(
            "2021/harbour.txt",
            "海风镇渔港开港",
            "海风晚报",
            List.of("林小满"),
            LocalDate.of(2021, 5, 6),
            URI.create("https://news.example.org/harbour?id=7"));

    public static final Source BRIDGE = new Source("bridge.txt", "石桥村修桥记", null, List.of(), null, null);

    public static final Source NAMELESS = Source.unnamed("old/scan-3.txt");

    public static final String HARBOUR_TEXT = "渔港五月六日开港。首批出海的渔船有42艘，船员共310人！码头上人山人海。";
    public static final String BRIDGE_TEXT = "新桥长120米。";
    public static final String NAMELESS_TEXT = "渔船在港内避风。";

    private Samples() {}

    public static List<Source> sources() {
        return List.of(HARBOUR, BRIDGE, NAMELESS);
    }

    public static Passage passage(Source source, String text) {
        return passage(source, text, OffsetMap.verbatim(0, text.length()));
    }

    public static Passage passage(Source source, String text, OffsetMap offsets) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if ("。！？".indexOf(text.charAt(i)) >= 0 || i == text.length() - 1) {
                sentences.add(new Sentence(start, i + 1, Sentence.Role.PROSE));
                start = i + 1;
            }
        }
        return new Passage(source, 0, text, sentences, offsets);
    }

    /// The part of a passage that reads `words`, with some of them highlighted.
    public static Quote quote(Passage passage, String words, String... highlighted) {
        int start = passage.text().indexOf(words);
        List<Span> highlights = new ArrayList<>();
        for (String highlight : highlighted) {
            int at = words.indexOf(highlight);
            highlights.add(new Span(at, at + highlight.length()));
        }
        return new Quote(passage, new Span(start, start + words.length()), 0.9, highlights);
    }

    /// Answers with every sentence that contains the question's words, which are highlighted; else with the sentences
    /// that share its first character, as the closest.
    public static Answer answer(Question question) {
        List<Quote> quotes = sentencesWith(question.text());
        return quotes.isEmpty()
                ? new Answer.NotFound(sentencesWith(question.text().substring(0, 1)))
                : new Answer.Found(quotes);
    }

    private static List<Quote> sentencesWith(String words) {
        return IntStream.range(0, sources().size())
                .mapToObj(i -> sentenceWith(
                        words,
                        passage(
                                sources().get(i),
                                List.of(HARBOUR_TEXT, BRIDGE_TEXT, NAMELESS_TEXT)
                                        .get(i))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Quote> sentenceWith(String words, Passage passage) {
        return passage.sentences().stream()
                .map(sentence -> sentence.span().of(passage.text()))
                .filter(sentence -> sentence.contains(words))
                .findFirst()
                .map(sentence -> quote(passage, sentence, words));
    }
}
