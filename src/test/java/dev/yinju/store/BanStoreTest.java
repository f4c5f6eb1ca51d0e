package dev.yinju.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.store.BanStore.Ban;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BanStoreTest {
    private static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");

    @TempDir
    Path folder;

    private Database database;
    private BanStore bans;

    @BeforeEach
    void open() {
        database = Database.open(folder);
        bans = new BanStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void knowsBansThatAreNotOver() {
        bans.note(new Ban("chat 7", NOON.plusSeconds(30)));
        bans.note(new Ban("chat 8", NOON));

        assertThat(bans.after(NOON)).containsExactly(new Ban("chat 7", NOON.plusSeconds(30)));
    }

    @Test
    void longerBanReplacesShorterOne() {
        bans.note(new Ban("chat 7", NOON.plusSeconds(30)));
        bans.note(new Ban("chat 7", NOON.plusSeconds(60)));

        assertThat(bans.after(NOON)).containsExactly(new Ban("chat 7", NOON.plusSeconds(60)));
    }

    @Test
    void shorterBanDoesNotShortenLongerOne() {
        bans.note(new Ban("chat 7", NOON.plusSeconds(60)));
        bans.note(new Ban("chat 7", NOON.plusSeconds(30)));

        assertThat(bans.after(NOON)).containsExactly(new Ban("chat 7", NOON.plusSeconds(60)));
    }

    @Test
    void forgetsThePrivateChatOfWhoIsForgottenAndNoOther() {
        Instant later = NOON.plusSeconds(30);
        bans.note(new Ban("chat 7", later));
        bans.note(new Ban("chat 77", later));
        bans.note(new Ban("everybody", later));

        new PersonalData(database).forget("7");

        assertThat(bans.after(NOON)).extracting(Ban::scope).containsExactlyInAnyOrder("chat 77", "everybody");
    }

    @Test
    void forgetsBansThatAreOver() {
        bans.note(new Ban("chat 7", NOON.minusSeconds(1)));

        bans.forgetBefore(NOON);

        assertThat(bans.after(NOON.minusSeconds(10))).isEmpty();
    }
}
