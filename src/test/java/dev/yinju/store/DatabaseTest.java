package dev.yinju.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("yinju.db");
    }

    private static void note(Database database, int update) {
        database.write(t -> t.update("INSERT INTO taken_in (update_id, at) VALUES (?, 0)", update));
    }

    private static List<Integer> noted(Database database) {
        return database.read(t -> t.query(row -> row.getInt(1), "SELECT update_id FROM taken_in ORDER BY update_id"));
    }

    @Test
    void keepsWhatWasWrittenAfterItIsClosed() {
        try (Database database = Database.open(folder)) {
            note(database, 7);
        }

        try (Database database = Database.open(folder)) {
            assertThat(noted(database)).containsExactly(7);
        }
    }

    @Test
    void keepsWhatWasWrittenWhenItIsNeverClosed() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (Database database = Database.open(folder)) {
            note(database, 7);
            for (String part : List.of("yinju.db", "yinju.db-wal")) {
                Files.copy(folder.resolve(part), copy.resolve(part));
            }
        }

        try (Database database = Database.open(copy)) {
            assertThat(noted(database)).containsExactly(7);
        }
    }

    @Test
    void failedWorkChangesNothing() {
        try (Database database = Database.open(folder)) {
            assertThatThrownBy(() -> database.write(t -> {
                        t.update("INSERT INTO taken_in (update_id, at) VALUES (1, 0)");
                        throw new IllegalStateException("changed its mind");
                    }))
                    .hasMessage("changed its mind");
            assertThatThrownBy(() -> database.write(t -> {
                        t.update("INSERT INTO taken_in (update_id, at) VALUES (2, 0)");
                        return t.update("INSERT INTO nowhere VALUES (1)");
                    }))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(file().toString());
            note(database, 3);

            assertThat(noted(database)).containsExactly(3);
        }
    }

    @Test
    void workThatFailedCanBeDoneAgain() {
        try (Database database = Database.open(folder)) {
            note(database, 1);
            assertThatThrownBy(() -> note(database, 1)).isInstanceOf(StoreException.class);
            note(database, 2);

            assertThat(noted(database)).containsExactly(1, 2);
        }
    }

    @Test
    void statementsOfAnyNumberAreAsGoodTheSecondTime() {
        try (Database database = Database.open(folder)) {
            for (int time = 0; time < 2; time++) {
                for (int i = 0; i < 200; i++) {
                    String sql = "SELECT ? + " + i;
                    assertThat(database.<Long>read(t -> t.number(sql, 1))).isEqualTo(1 + i);
                }
            }
        }
    }

    @Test
    void whatIsWrittenHeavilyAfterWhatIsWrittenLightlyIsWaitedFor() {
        try (Database database = Database.open(folder)) {
            database.writeLightly(t -> t.update("INSERT INTO taken_in (update_id, at) VALUES (1, 0)"));
            assertThat(database.<Long>write(t -> t.number("PRAGMA synchronous")))
                    .isEqualTo(2);
            assertThat(database.<Long>writeLightly(t -> t.number("PRAGMA synchronous")))
                    .isEqualTo(1);
            assertThat(database.<Long>write(t -> t.number("PRAGMA synchronous")))
                    .isEqualTo(2);
        }
    }

    @Test
    void saysThatTheDiskIsFullAndGoesOnWhenThereIsRoomAgain() {
        try (Database database = Database.open(folder)) {
            long pages = database.read(t -> t.number("PRAGMA page_count"));
            database.read(t -> t.number("PRAGMA max_page_count = " + pages));

            assertThatThrownBy(() -> fill(database))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("disk is full");

            database.read(t -> t.number("PRAGMA max_page_count = 1000000"));
            note(database, 3);
            assertThat(noted(database)).containsExactly(3);
        }
        try (Database database = Database.open(folder)) {
            assertThat(noted(database)).containsExactly(3);
        }
    }

    private static void fill(Database database) {
        database.write(t -> t.update(
                "INSERT INTO inbox (update_id, lane, asked_at, content) VALUES (1, 'a', 0, ?)", "{}".repeat(100_000)));
    }

    @Test
    void takesWorkFromManyVirtualThreads() {
        try (Database database = Database.open(folder)) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                IntStream.range(0, 200).forEach(i -> threads.execute(() -> note(database, i)));
            }

            assertThat(noted(database)).hasSize(200);
        }
    }

    @Test
    void writtenWorkSurvivesInterruptionOfItsThread() {
        try (Database database = Database.open(folder)) {
            Thread.currentThread().interrupt();
            note(database, 5);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(noted(database)).containsExactly(5);
        }
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        Files.createFile(file());
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        try (Database database = Database.open(folder)) {
            note(database, 1);

            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files)
                        .hasSizeGreaterThanOrEqualTo(2)
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void setsDamagedFileAsideAndBeginsNewOne() throws IOException {
        byte[] rubbish = "this was a database once ".repeat(400).getBytes(StandardCharsets.UTF_8);
        Files.write(file(), rubbish);

        try (Database database = Database.open(folder)) {
            note(database, 1);
            assertThat(noted(database)).containsExactly(1);
        }

        try (Stream<Path> files = Files.list(folder)) {
            Path aside = files.filter(path -> path.getFileName().toString().startsWith("yinju.db.damaged-"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readAllBytes(aside)).isEqualTo(rubbish);
        }
    }

    @Test
    void findsDamageInTheMiddleOfTheFile() throws IOException {
        try (Database database = Database.open(folder)) {
            IntStream.range(0, 2_000)
                    .forEach(i -> database.write(t -> t.update(
                            "INSERT INTO inbox (update_id, lane, asked_at, content) VALUES (?, 'a', 0, ?)",
                            i,
                            "{}".repeat(50))));
        }
        byte[] bytes = Files.readAllBytes(file());
        Arrays.fill(bytes, bytes.length / 3, bytes.length / 3 + 20_000, (byte) 0x5a);
        Files.write(file(), bytes);

        try (Database database = Database.open(folder)) {
            assertThat(database.<Long>read(t -> t.number("SELECT count(*) FROM inbox")))
                    .isZero();
        }
    }

    @Test
    void refusesDatabaseOfLaterVersionAndLeavesItAlone() {
        try (Database database = Database.open(folder)) {
            note(database, 1);
            database.read(t -> t.update("PRAGMA user_version = 99"));
        }

        assertThatThrownBy(() -> Database.open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("later version")
                .hasMessageContaining("99")
                .hasMessageContaining("--data DIR");
    }

    @Test
    void saysThatItsFolderCannotBeWritten() {
        assertThatThrownBy(() -> Database.open(folder.resolve("missing")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(folder.resolve("missing").toString())
                .hasMessageContaining("--data DIR");
    }

    @Test
    void forgetsUserEverywhereOrNowhere() {
        try (Database database = Database.open(folder)) {
            database.holds((t, user) -> t.update("DELETE FROM taken_in WHERE update_id = ?", user));
            note(database, 1);
            note(database, 2);

            database.forgetUser("1");
            assertThat(noted(database)).containsExactly(2);

            database.holds((t, user) -> {
                throw new SQLException("no room");
            });
            assertThatThrownBy(() -> database.forgetUser("2")).isInstanceOf(StoreException.class);
            assertThat(noted(database)).containsExactly(2);
        }
    }
}
