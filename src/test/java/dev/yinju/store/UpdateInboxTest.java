package dev.yinju.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.store.UpdateInbox.Arrival;
import dev.yinju.store.UpdateInbox.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdateInboxTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    private Database database;
    private UpdateInbox inbox;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(folder);
        inbox = new UpdateInbox(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Arrival arrival(int id, String lane) {
        return arrival(id, lane, null);
    }

    private static Arrival arrival(int id, String lane, @Nullable String subject) {
        return new Arrival(id, lane, subject, 42L, NOW, "{\"update_id\":" + id + "}");
    }

    private Waiting next(String lane) {
        return inbox.next(lane, 0).orElseThrow();
    }

    @Test
    void handsLaneOutInOrderOfArrival() {
        inbox.takeIn(List.of(arrival(900, "a"), arrival(5, "b"), arrival(3, "a")), NOW);

        Waiting first = next("a");
        assertThat(first.updateId()).isEqualTo(900);
        assertThat(first.content()).isEqualTo("{\"update_id\":900}");
        assertThat(first.askedAt()).isEqualTo(NOW);
        inbox.doneUpTo("a", first.position());

        assertThat(next("a").updateId()).isEqualTo(3);
        assertThat(inbox.depth()).isEqualTo(2);
    }

    @Test
    void takesEachUpdateInOnce() {
        assertThat(inbox.takeIn(List.of(arrival(1, "a"), arrival(2, "a")), NOW)).isEqualTo(2);
        inbox.doneUpTo("a", next("a").position());

        assertThat(inbox.takeIn(List.of(arrival(1, "a"), arrival(2, "a"), arrival(3, "a")), NOW))
                .isEqualTo(1);

        assertThat(inbox.depth()).isEqualTo(2);
        assertThat(inbox.knows(1)).isTrue();
        assertThat(inbox.knows(4)).isFalse();
    }

    @Test
    void takesNumberInAgainWhenItIsForgotten() {
        inbox.takeIn(List.of(arrival(1, "a")), NOW);

        inbox.forgetTakenInBefore(NOW.plus(Duration.ofSeconds(1)));

        assertThat(inbox.takeIn(List.of(arrival(1, "a")), NOW)).isEqualTo(1);
    }

    @Test
    void namesLanesThatWaitLongestFirst() {
        inbox.takeIn(List.of(arrival(1, "b"), arrival(2, "a"), arrival(3, "b"), arrival(4, "c")), NOW);

        assertThat(inbox.lanes(Set.of(), 10, Map.of())).containsExactly("b", "a", "c");
        assertThat(inbox.lanes(Set.of("b", "x"), 1, Map.of())).containsExactly("a");
        assertThat(inbox.lanes(
                        Set.of(),
                        10,
                        Map.of("b", next("b").position(), "a", next("a").position())))
                .containsExactly("b", "c");
        assertThat(inbox.next("a", next("a").position())).isEmpty();
    }

    @Test
    void tellsWhatALaterUpdateMakesPointless() {
        inbox.takeIn(List.of(arrival(1, "a", "edit 7"), arrival(2, "a"), arrival(3, "a", "edit 7")), NOW);

        Waiting first = next("a");
        assertThat(first.superseded()).isTrue();
        inbox.doneUpTo("a", first.position());
        Waiting second = next("a");
        assertThat(second.superseded()).isFalse();
        inbox.doneUpTo("a", second.position());
        assertThat(next("a").superseded()).isFalse();
    }

    @Test
    void dropsWhatIsTooOld() {
        inbox.takeIn(
                List.of(
                        new Arrival(1, "a", null, null, NOW.minus(Duration.ofHours(25)), "{}"),
                        new Arrival(2, "a", null, null, NOW.minus(Duration.ofHours(23)), "{}")),
                NOW);

        assertThat(inbox.dropSentBefore(NOW.minus(Duration.ofHours(24)))).isEqualTo(1);

        assertThat(next("a").updateId()).isEqualTo(2);
    }

    @Test
    void forgetsWhatAUserSent() {
        inbox.takeIn(List.of(arrival(1, "a"), new Arrival(2, "a", null, 43L, NOW, "{}")), NOW);

        database.forgetUser("42");

        assertThat(next("a").updateId()).isEqualTo(2);
    }

    @Test
    void stillHoldsWhatWasNotDoneWhenOpenedAgain(@TempDir Path elsewhere) {
        try (Database first = Database.open(elsewhere)) {
            new UpdateInbox(first).takeIn(List.of(arrival(1, "a")), NOW);
        }

        try (Database second = Database.open(elsewhere)) {
            assertThat(new UpdateInbox(second).next("a", 0))
                    .map(Waiting::updateId)
                    .isEqualTo(Optional.of(1));
        }
    }
}
