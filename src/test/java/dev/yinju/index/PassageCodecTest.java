package dev.yinju.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.answering.OffsetMap;
import dev.yinju.answering.Passage;
import dev.yinju.answering.Sentence;
import dev.yinju.answering.Source;
import dev.yinju.reports.ContentType;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class PassageCodecTest {

    private static final List<Sentence.Role> ROLES = List.of(Sentence.Role.values());

    @Property
    void passagesComeBackAsTheyWere(@ForAll("passages") Passage passage) {
        assertThat(PassageCodec.decodePassage(PassageCodec.encode(passage))).isEqualTo(passage);
    }

    @Property
    void filesComeBackAsTheyWere(@ForAll("files") IndexedFile file) {
        assertThat(PassageCodec.decodeFile(PassageCodec.encode(file))).isEqualTo(file);
    }

    @Provide
    Arbitrary<Passage> passages() {
        return Combinators.combine(sources(), Arbitraries.integers().between(0, 100_000), texts(), Arbitraries.longs())
                .as((source, ordinal, text, seed) -> {
                    Random random = new Random(seed);
                    return new Passage(
                            source, ordinal, text, sentences(text.length(), random), offsets(text.length(), random));
                });
    }

    @Provide
    Arbitrary<IndexedFile> files() {
        Arbitrary<Integer> counts = Arbitraries.integers().greaterOrEqual(0);
        Arbitrary<ContentType> types =
                Combinators.combine(texts(), texts().injectNull(0.3)).as(ContentType::new);
        return Combinators.combine(
                        sources(),
                        counts,
                        counts,
                        counts,
                        types.injectNull(0.3),
                        counts,
                        texts().list().ofMaxSize(3))
                .as((source, characters, passages, repairs, type, dropped, problems) ->
                        new IndexedFile(source, characters, passages, repairs, type, dropped, problems, List.of()));
    }

    private record Published(
            @Nullable LocalDate date, @Nullable LocalTime time) {}

    private static Arbitrary<Source> sources() {
        Arbitrary<LocalDate> dates =
                Arbitraries.integers().between(-1000, 1_000_000).map(LocalDate::ofEpochDay);
        Arbitrary<LocalTime> times = Arbitraries.integers().between(0, 86_399).map(LocalTime::ofSecondOfDay);
        Arbitrary<URI> urls = Arbitraries.of("https://example.org/a?b=c#d", "https://例.中国/报告", "a/b")
                .map(URI::create);
        return Combinators.combine(
                        texts(),
                        texts().injectNull(0.3),
                        texts().injectNull(0.3),
                        texts().list().ofMaxSize(3),
                        Combinators.combine(dates.injectNull(0.3), times.injectNull(0.3))
                                .as(Published::new),
                        texts().injectNull(0.3),
                        urls.injectNull(0.3))
                .as((file, title, publisher, authors, published, word, url) -> new Source(
                        file, title, publisher, authors, word, published.date(), published.time(), word, url));
    }

    /// Characters of one, two and three bytes and surrogate pairs.
    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.of("\0", "a", "é", "河", "。", "\n", "𠮷", "😀", "\uFFFF"),
                        Arbitraries.integers()
                                .between(0, Character.MAX_CODE_POINT)
                                .filter(PassageCodecTest::isScalar)
                                .map(Character::toString))
                .list()
                .ofMaxSize(60)
                .map(characters -> String.join("", characters));
    }

    private static boolean isScalar(int codePoint) {
        return codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE;
    }

    private static List<Sentence> sentences(int length, Random random) {
        List<Sentence> sentences = new ArrayList<>();
        int at = random.nextInt(3);
        while (at < length) {
            int end = at + 1 + random.nextInt(length - at);
            sentences.add(new Sentence(at, end, ROLES.get(random.nextInt(ROLES.size()))));
            at = end + random.nextInt(2);
        }
        return sentences;
    }

    private static OffsetMap offsets(int length, Random random) {
        List<OffsetMap.Piece> pieces = new ArrayList<>();
        int at = 0;
        int raw = random.nextInt(1000);
        while (at < length) {
            boolean mended = random.nextBoolean();
            int piece = mended ? random.nextInt(length - at + 1) : 1 + random.nextInt(length - at);
            int rawLength = mended ? random.nextInt(10) : piece;
            pieces.add(new OffsetMap.Piece(at, piece, raw, rawLength, mended));
            at += piece;
            raw += rawLength + random.nextInt(5);
        }
        return new OffsetMap(pieces);
    }
}
