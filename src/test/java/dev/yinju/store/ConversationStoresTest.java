package dev.yinju.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.store.KeptQuote.Stretch;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationStoresTest {

    private static final KeptAnswer ANSWER = new KeptAnswer(
            "7",
            "渔船有多少?",
            true,
            List.of(
                    new KeptQuote("港/a.txt", 3, 12, "首批渔船有𠮷42艘。", List.of(new Stretch(5, 9), new Stretch(9, 10))),
                    new KeptQuote("b.txt", 0, 0, "';--", List.of())),
            2);

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-01-01T08:00:00Z");
    private Database database;
    private ConversationStores stores;

    @BeforeEach
    void open() {
        database = Database.open(folder);
        stores = ConversationStores.in(database, () -> now);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void answersComeBackAsTheyWereAfterARestart() {
        stores.answers().keep("id", ANSWER);
        close();
        open();

        assertThat(stores.answers().find("id")).contains(ANSWER);
        assertThat(stores.answers().find("other")).isEmpty();
    }

    @Test
    void anAnswerMayBeGivenAgainAndAgain() {
        stores.answers().keep("id", ANSWER);
        now = now.plus(Duration.ofDays(2));
        stores.answers().keep("id", ANSWER);

        assertThat(stores.answers().find("id")).contains(ANSWER);
    }

    @Test
    void answersThatWereNotGivenForLongMakeRoom() {
        stores.answers().keep("old", ANSWER);
        now = now.plus(AnswerStore.LIFETIME).minusSeconds(1);
        stores.answers().keep("late", ANSWER);
        now = now.plusSeconds(2);

        for (int i = 0; i < 500; i++) {
            stores.answers().keep("new" + i, new KeptAnswer("7", "", true, List.of()));
        }

        assertThat(stores.answers().find("old")).isEmpty();
        assertThat(stores.answers().find("late")).isPresent();
    }

    @Test
    void answersExpireByTimeAloneAfterALifetimeOfTheirOwn() {
        stores.answers().keep("old", ANSWER);
        now = now.plus(AnswerStore.LIFETIME).minusSeconds(1);
        stores.answers().keep("late", ANSWER);
        database.expireBefore(now);
        assertThat(stores.answers().find("old")).isPresent();

        now = now.plusSeconds(2);
        database.expireBefore(now.minus(Duration.ofDays(30)));

        assertThat(stores.answers().find("old")).isEmpty();
        assertThat(stores.answers().find("late")).isPresent();
    }

    @Test
    void allThatIsKeptOfAUserCanBeForgotten() {
        stores.answers().keep("id", ANSWER);
        stores.answers().keep("of another", new KeptAnswer("8", "渔船?", true, List.of()));
        stores.settings().set("7", ChatSettings.DEFAULT.withQuotes(3));
        stores.votes().note(new Vote("id", 1, "7", "渔船?", "42艘。", "1.0", true));
        stores.votes().note(new Vote("id", 1, "8", "渔船?", "42艘。", "1.0", false));

        database.forgetUser("7");

        assertThat(stores.answers().find("id")).isEmpty();
        assertThat(stores.answers().find("of another")).isPresent();
        assertThat(stores.settings().of("7")).isEqualTo(ChatSettings.DEFAULT);
        assertThat(stores.votes().counts()).isEqualTo(new VoteStore.Counts(0, 1));
    }

    @Test
    void settingsMoveWithTheirRoom() {
        ChatSettings settings = new ChatSettings("zh-Hant", 3, true);
        stores.settings().set("-1", settings);
        stores.settings().set("-2", ChatSettings.DEFAULT.withQuotes(1));

        stores.settings().move("-1", "-2");

        assertThat(stores.settings().of("-2")).isEqualTo(settings);
        assertThat(stores.settings().of("-1")).isEqualTo(ChatSettings.DEFAULT);
    }

    @Test
    void aFileThatChangedMustBeUploadedAgain() {
        UploadStore uploads = new UploadStore(database);
        uploads.note("a.txt", "v1", "handle");

        assertThat(uploads.handle("a.txt", "v1")).contains("handle");
        assertThat(uploads.handle("a.txt", "v2")).isEmpty();

        uploads.forget("a.txt");
        assertThat(uploads.handle("a.txt", "v1")).isEmpty();
    }
}
