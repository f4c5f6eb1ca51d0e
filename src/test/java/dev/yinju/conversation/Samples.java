package dev.yinju.conversation;

import dev.yinju.answering.Answer;
import dev.yinju.answering.OffsetMap;
import dev.yinju.answering.Passage;
import dev.yinju.answering.PassageIndex;
import dev.yinju.answering.Question;
import dev.yinju.answering.Quote;
import dev.yinju.answering.Sentence;
import dev.yinju.answering.Source;
import dev.yinju.answering.Span;
import dev.yinju.store.ConversationStores;
import dev.yinju.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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

    /// The invented reports.
    public static SampleIndex index() {
        return new SampleIndex()
                .put(HARBOUR, HARBOUR_TEXT)
                .put(BRIDGE, BRIDGE_TEXT)
                .put(NAMELESS, NAMELESS_TEXT);
    }

    /// A conversation about the invented reports.
    public static Conversation conversation(InstantSource clock) {
        return conversation(Samples::answer, index(), List.of(), clock);
    }

    /// A conversation that keeps what it must in a folder of its own.
    public static Conversation conversation(
            Function<Question, Answer> answerer, PassageIndex index, List<String> examples, InstantSource clock) {
        return new Conversation(
                new ReportDesk((question, most) -> answerer.apply(question), index, () -> examples, 5, "1.0"),
                new OperatorDesk(
                        user -> false, () -> new OperatorDesk.Usage(0, 0), () -> new OperatorDesk.Changes(0, 0, 0, 0)),
                ConversationStores.in(database(), clock),
                clock);
    }

    /// An empty database in a folder of its own.
    public static Database database() {
        try {
            Path folder = Files.createTempDirectory("yinju-test");
            folder.toFile().deleteOnExit();
            for (String file : List.of("yinju.db", "yinju.db-shm", "yinju.db-wal")) {
                folder.resolve(file).toFile().deleteOnExit();
            }
            return Database.open(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Passage passage(Source source, String text) {
        return passage(source, text, OffsetMap.verbatim(0, text.length()));
    }

    static List<Passage> passages(Source source, List<String> paragraphs) {
        return IntStream.range(0, paragraphs.size())
                .mapToObj(i -> passage(
                        source,
                        i,
                        paragraphs.get(i),
                        OffsetMap.verbatim(0, paragraphs.get(i).length())))
                .toList();
    }

    public static Passage passage(Source source, String text, OffsetMap offsets) {
        return passage(source, 0, text, offsets);
    }

    private static Passage passage(Source source, int ordinal, String text, OffsetMap offsets) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if ("。！？".indexOf(text.charAt(i)) >= 0 || i == text.length() - 1) {
                sentences.add(new Sentence(start, i + 1, Sentence.Role.PROSE));
                start = i + 1;
            }
        }
        return new Passage(source, ordinal, text, sentences, offsets);
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
        return answer(question, index());
    }

    static Answer answer(Question question, PassageIndex index) {
        List<Quote> quotes = sentencesWith(question.text(), question.within(), index);
        return quotes.isEmpty()
                ? new Answer.NotFound(sentencesWith(question.text().substring(0, 1), question.within(), index))
                : new Answer.Found(quotes);
    }

    private static List<Quote> sentencesWith(String words, @Nullable String within, PassageIndex index) {
        try (PassageIndex.Snapshot snapshot = index.snapshot()) {
            return snapshot.sources().stream()
                    .map(Source::file)
                    .filter(file -> within == null || within.equals(file))
                    .flatMap(file -> snapshot.passages(file).stream())
                    .flatMap(passage -> sentenceWith(words, passage).stream())
                    .toList();
        }
    }

    private static Optional<Quote> sentenceWith(String words, Passage passage) {
        return passage.sentences().stream()
                .map(sentence -> sentence.span().of(passage.text()))
                .filter(sentence -> sentence.contains(words))
                .findFirst()
                .map(sentence -> quote(passage, sentence, words));
    }
}
