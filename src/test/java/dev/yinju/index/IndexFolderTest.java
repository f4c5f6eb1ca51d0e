package dev.yinju.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What may be found in the folder of an index.
class IndexFolderTest {

    private static final String DAM = "柳湾村修好了三公里长的河堤。";
    private static final String SCHOOL = "枫林小学开设了四十门手工课。";

    private final ReportFixture reports;

    IndexFolderTest(@TempDir Path temp) throws Exception {
        reports = new ReportFixture(temp);
    }

    @BeforeEach
    void twoReportsAreIndexed() throws Exception {
        reports.write("dam.txt", DAM);
        reports.write("school.txt", SCHOOL);
        reports.update();
    }

    @AfterEach
    void close() throws Exception {
        reports.close();
    }

    @Test
    void everythingIsKeptWhenTheIndexIsClosedAndOpenedAgain() throws Exception {
        List<IndexedFile> files = reports.index().files();

        assertThat(reports.reopen().rebuilt()).isFalse();

        assertThat(reports.found("河堤")).containsExactly(DAM);
        assertThat(reports.index().files()).isEqualTo(files).hasSize(2);
        assertThat(reports.update()).isEqualTo(UpdateSummary.unchanged(2));
    }

    @Test
    void aNewIndexThatWasNeverUpdatedIsNoDamagedOne(@TempDir Path other) throws Exception {
        ReportIndex.open(other).close();

        try (ReportIndex index = ReportIndex.open(other)) {
            assertThat(index.rebuilt()).isFalse();
            assertThat(index.files()).isEmpty();
        }
    }

    @Test
    void theFolderIsMadeIfItIsMissing(@TempDir Path other) throws Exception {
        try (ReportIndex index = ReportIndex.open(other.resolve("a/b"))) {
            assertThat(index.rebuilt()).isFalse();
        }
        assertThat(other.resolve("a/b")).isDirectory();
    }

    @Test
    void aSecondUserOfTheFolderIsToldWhichItIs() throws Exception {
        assertThatThrownBy(() -> ReportIndex.open(reports.folder()))
                .isInstanceOf(IndexException.class)
                .hasMessageContaining("another Yinju is using " + reports.folder())
                .hasMessageContaining("--data");

        assertThat(reports.found("河堤")).containsExactly(DAM);
    }

    @Test
    void aFileInTheFoldersPlaceIsNamed() {
        Path file = reports.reports().resolve("dam.txt");

        assertThatThrownBy(() -> ReportIndex.open(file))
                .isInstanceOf(IndexException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void anIndexOfAnotherFormatIsBuiltAnew() throws Exception {
        reports.index().close();
        try (var directory = FSDirectory.open(reports.folder());
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("yinju.format", "0").entrySet());
        }

        assertThatIndexIsBuiltAnew();
    }

    @Test
    void anIndexOfAnotherProgramIsBuiltAnew() throws Exception {
        reports.index().close();
        try (var directory = FSDirectory.open(reports.folder());
                var writer = new IndexWriter(
                        directory, new IndexWriterConfig().setOpenMode(IndexWriterConfig.OpenMode.CREATE))) {
            writer.commit();
        }

        assertThatIndexIsBuiltAnew();
    }

    /// What can happen to a file on disk.
    enum Damage {
        DELETED {
            @Override
            void to(Path file) throws IOException {
                Files.delete(file);
            }
        },
        EMPTIED {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, new byte[0]);
            }
        },
        TRUNCATED {
            @Override
            void to(Path file) throws IOException {
                byte[] content = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(content, content.length / 2));
            }
        },
        FLIPPED_AT_THE_START {
            @Override
            void to(Path file) throws IOException {
                flip(file, 0);
            }
        },
        FLIPPED_IN_THE_MIDDLE {
            @Override
            void to(Path file) throws IOException {
                flip(file, Files.size(file) / 2);
            }
        },
        FLIPPED_AT_THE_END {
            @Override
            void to(Path file) throws IOException {
                flip(file, Files.size(file) - 1);
            }
        };

        abstract void to(Path file) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedFileOfAnyKindHasTheIndexBuiltAnew(Damage damage) throws Exception {
        for (int kind = 0; kind < indexFiles().size(); kind++) {
            reports.index().close();
            damage.to(indexFiles().get(kind));

            assertThatIndexIsBuiltAnew();
        }
    }

    @Test
    void noFlippedByteInTheListOfSegmentsIsTrusted() throws Exception {
        reports.index().close();
        Path segments = indexFiles().stream()
                .filter(file -> file.getFileName().toString().startsWith("segments_"))
                .findFirst()
                .orElseThrow();
        Map<Path, byte[]> whole = new HashMap<>();
        for (Path file : indexFiles()) {
            whole.put(file, Files.readAllBytes(file));
        }

        for (int at = 0; at < Files.size(segments); at++) {
            flip(segments, at);
            try (ReportIndex index = ReportIndex.open(reports.folder())) {
                assertThat(index.rebuilt()).as("flipped at %d", at).isTrue();
            }
            for (var file : whole.entrySet()) {
                Files.write(file.getKey(), file.getValue());
            }
        }
        assertThat(reports.reopen().rebuilt()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments_zz", "segments_", "segments_1", "segments_!", "segments"})
    void aStrayListOfSegmentsDoesNoHarm(String name) throws Exception {
        reports.index().close();
        Files.writeString(reports.folder().resolve(name), "not a list of segments");

        reports.reopen();
        reports.update();

        assertThat(reports.found("河堤")).containsExactly(DAM);
        assertThat(reports.reopen().rebuilt()).isFalse();
    }

    @Test
    void whatAnInterruptedUpdateLeftIsSweptUp() throws Exception {
        reports.index().close();
        Path half = Files.writeString(reports.folder().resolve("_zz.cfs"), "half a segment");
        Path pending = Files.writeString(reports.folder().resolve("pending_segments_zz"), "half a list");

        assertThat(reports.reopen().rebuilt()).isFalse();
        assertThat(reports.found("河堤")).containsExactly(DAM);
        assertThat(half).doesNotExist();
        assertThat(pending).doesNotExist();
    }

    @Test
    void filesOfOthersAreLeftAlone() throws Exception {
        reports.index().close();
        Path note = Files.writeString(reports.folder().resolve("note.txt"), "keep me");
        Path inside = Files.createDirectories(reports.folder().resolve("sub")).resolve("a.txt");
        Files.writeString(inside, "keep me too");
        assertThat(reports.reopen().rebuilt()).isFalse();
        reports.index().close();
        for (Path file : indexFiles()) {
            Files.delete(file);
        }

        assertThat(reports.reopen().rebuilt()).isFalse();

        reports.update();
        assertThat(reports.found("河堤")).containsExactly(DAM);
        reports.index().close();
        Damage.EMPTIED.to(indexFiles().getFirst());
        assertThatIndexIsBuiltAnew();
        assertThat(note).hasContent("keep me");
        assertThat(inside).hasContent("keep me too");
    }

    private void assertThatIndexIsBuiltAnew() throws Exception {
        assertThat(reports.reopen().rebuilt()).isTrue();
        assertThat(reports.index().files()).isEmpty();
        assertThat(reports.update().count(FileChange.Kind.ADDED)).isEqualTo(2);
        assertThat(reports.found("河堤")).containsExactly(DAM);
        assertThat(reports.reopen().rebuilt()).isFalse();
        assertThat(reports.found("手工课")).containsExactly(SCHOOL);
    }

    private List<Path> indexFiles() throws IOException {
        try (Stream<Path> files = Files.list(reports.folder())) {
            return files.filter(file -> file.getFileName().toString().matches("_.*|segments.*"))
                    .sorted()
                    .toList();
        }
    }

    private static void flip(Path file, long at) throws IOException {
        byte[] content = Files.readAllBytes(file);
        content[(int) at] ^= 0x55;
        Files.write(file, content);
    }
}
