package dev.yinju.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yinju.answering.Encoder;
import dev.yinju.answering.TokenVectors;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorIndexTest {

    @TempDir
    private Path folder;

    private final List<String> encoded = new ArrayList<>();

    private final Encoder encoder = text -> {
        encoded.add(text);
        return vectors(text.length(), text.hashCode());
    };

    private static TokenVectors vectors(int tokens, long seed) {
        Random random = new Random(seed);
        long[] signs = random.longs((long) tokens * TokenVectors.LONGS).toArray();
        int[] starts = IntStream.range(0, tokens).map(i -> i * 3).toArray();
        int[] ends = IntStream.range(0, tokens).map(i -> i * 3 + 2).toArray();
        return new TokenVectors(starts, ends, signs);
    }

    private VectorIndex open(String version) throws Exception {
        return VectorIndex.open(folder, encoder, version);
    }

    @Test
    void aTextIsEncodedOnce() throws Exception {
        try (VectorIndex index = open("1")) {
            index.encode("渡船");
            index.encode("渡船");
        }

        assertThat(encoded).containsExactly("渡船");
    }

    @Test
    void norAgainAfterARestart() throws Exception {
        TokenVectors before;
        try (VectorIndex index = open("1")) {
            before = index.encode("渡船");
            index.prepare("灯塔");
        }

        try (VectorIndex index = open("1")) {
            assertSame(index.encode("渡船"), before);
            index.encode("灯塔");
        }

        assertThat(encoded).containsExactly("渡船", "灯塔");
    }

    @Test
    void manyTextsAreKept() throws Exception {
        List<String> texts =
                IntStream.range(0, 300).mapToObj(i -> "第" + i + "段").toList();
        try (VectorIndex index = open("1")) {
            texts.forEach(index::prepare);
        }
        encoded.clear();

        try (VectorIndex index = open("1")) {
            texts.forEach(text -> assertSame(index.encode(text), vectors(text.length(), text.hashCode())));
        }

        assertThat(encoded).isEmpty();
    }

    @Test
    void theVectorsOfAnotherEncoderAreThrownAway() throws Exception {
        try (VectorIndex index = open("1")) {
            index.prepare("渡船");
        }

        try (VectorIndex index = open("2")) {
            index.encode("渡船");
        }

        assertThat(encoded).containsExactly("渡船", "渡船");
    }

    @Test
    void damagedOnesTooAndAreMadeAnew() throws Exception {
        try (VectorIndex index = open("1")) {
            index.prepare("渡船");
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("_"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }

        try (VectorIndex index = open("1")) {
            assertSame(index.encode("渡船"), vectors(2, "渡船".hashCode()));
        }
    }

    @Test
    void aSecondProcessReadsAlongAndWritesNothing() throws Exception {
        try (VectorIndex index = open("1")) {
            index.prepare("渡船");
        }
        try (VectorIndex first = open("1");
                VectorIndex second = open("1")) {
            encoded.clear();

            second.encode("渡船");
            second.encode("灯塔");
            first.encode("灯塔");
        }

        assertThat(encoded).containsExactly("灯塔", "灯塔");
    }

    @Test
    void nothingIsPreparedThatCouldNotBeKeptBesideAnotherProcess() throws Exception {
        try (VectorIndex second = open("1")) {
            try (VectorIndex first = open("1")) {
                first.prepare("渡船");
                encoded.clear();

                assertThatThrownBy(() -> second.prepare("灯塔")).isInstanceOf(UncheckedIOException.class);
                assertThat(encoded).isEmpty();
            }
            second.prepare("灯塔");
        }
        encoded.clear();

        try (VectorIndex index = open("1")) {
            index.encode("灯塔");
        }
        assertThat(encoded).isEmpty();
    }

    @Test
    void whatBelongsToNoTextStaysWhileAnotherProcessWrites() throws Exception {
        BytesRef ferry;
        try (VectorIndex index = open("1")) {
            ferry = index.prepare("渡船");
            index.prepare("灯塔");
        }
        try (VectorIndex second = open("1")) {
            try (VectorIndex first = open("1")) {
                first.prepare("码头");

                second.retain(Set.of(ferry));
            }
            encoded.clear();
            second.encode("灯塔");
        }

        assertThat(encoded).isEmpty();
    }

    @Test
    void thoseOfAnotherEncoderAreNotReadAlongEither() throws Exception {
        try (VectorIndex index = open("1")) {
            index.prepare("渡船");
            assertThatThrownBy(() -> open("2"))
                    .isInstanceOf(IndexException.class)
                    .hasMessageContaining(folder.toString());
        }
    }

    @Test
    void vectorsThatCannotBeWrittenAreRead() throws Exception {
        try (VectorIndex index = open("1")) {
            index.prepare("渡船");
        }
        Files.delete(folder.resolve("write.lock"));
        Files.createDirectory(folder.resolve("write.lock")); // stands in for a folder that cannot be written

        encoded.clear();
        try (VectorIndex index = open("1")) {
            index.encode("渡船");
            index.prepare("灯塔");
        }

        assertThat(encoded).isEmpty();
    }

    @Test
    void withoutAFolderTheLastOnesAreRemembered() throws Exception {
        try (VectorIndex index = VectorIndex.inMemory(encoder)) {
            index.encode("渡船");
            index.encode("渡船");
        }

        assertThat(encoded).containsExactly("渡船");
    }

    @Test
    void aDiskThatGoesAwayFailsNoQuestion() throws Exception {
        Path away = folder.resolveSibling(folder.getFileName() + "-away");
        VectorIndex index = open("1"); // not closed, as its files are gone
        Files.move(folder, away);
        try {
            IntStream.range(0, 200)
                    .forEach(i -> assertThat(index.encode("第" + i + "段").size()).isPositive());
        } finally {
            IOUtils.rm(away);
        }

        assertThat(encoded).hasSize(200);
    }

    @Test
    void whatBelongsToNoTextAnyMoreIsDeleted() throws Exception {
        try (VectorIndex index = open("1")) {
            index.prepare("灯塔");
            index.retain(Set.of(index.prepare("渡船")));
        }
        encoded.clear();

        try (VectorIndex index = open("1")) {
            index.encode("渡船");
            index.encode("灯塔");
        }

        assertThat(encoded).containsExactly("灯塔");
    }

    @Property(tries = 50)
    void vectorsSurviveBeingStored(@ForAll @IntRange(max = 40) int tokens, @ForAll long seed) {
        TokenVectors vectors = vectors(tokens, seed);

        assertSame(VectorCodec.decode(VectorCodec.encode(vectors)), vectors);
    }

    private static void assertSame(TokenVectors vectors, TokenVectors expected) {
        assertThat(vectors.size()).isEqualTo(expected.size());
        assertThat(vectors.signs()).isEqualTo(expected.signs());
        for (int token = 0; token < expected.size(); token++) {
            assertThat(vectors.start(token)).isEqualTo(expected.start(token));
            assertThat(vectors.end(token)).isEqualTo(expected.end(token));
        }
    }
}
