package dev.yinju.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final Pace pace = new Pace(Pace.Limits.USUAL);

    @Test
    void letsShortBurstThroughThenOneSecondEach() {
        assertThat(minutesWorth(7)).isBetween(60, 63);
    }

    @Test
    void keepsGroupTo20Minute() {
        assertThat(minutesWorth(-7)).isEqualTo(20);
    }

    /// How many messages a chat gets in its first minute if there is always one to send.
    private int minutesWorth(long chat) {
        long end = Duration.ofMinutes(1).toNanos();
        int messages = 0;
        long now = 0;
        while (now < end) {
            Duration wait = pace.take(chat, now);
            messages += wait.isZero() ? 1 : 0;
            now += wait.toNanos();
        }
        return messages;
    }

    @Property
    void keepsAllTogetherTo30Second(@ForAll @IntRange(min = 1, max = 200) int chats) {
        Pace fresh = new Pace(Pace.Limits.USUAL);
        int messages = 0;
        for (int chat = 1; chat <= chats; chat++) {
            messages += fresh.take(chat, 0).isZero() ? 1 : 0;
        }
        assertThat(messages).isEqualTo(Math.min(chats, 30));
    }

    @Test
    void chatThatMustWaitTakesNothingFromOthers() {
        for (int i = 0; i < 100; i++) {
            pace.take(-7, 0);
        }

        assertThat(pace.take(8, 0)).isZero();
    }

    @Test
    void holdsOnlyTheChatThatWasRefused() {
        Pace pace = new Pace(Pace.Limits.USUAL);

        assertThat(pace.refused(1, Duration.ofSeconds(30), 0)).isFalse();

        assertThat(pace.take(1, 0)).isEqualTo(Duration.ofSeconds(30));
        assertThat(pace.take(2, 0)).isEqualTo(Duration.ZERO);
        assertThat(pace.take(1, Duration.ofSeconds(30).toNanos())).isEqualTo(Duration.ZERO);
    }

    @Test
    void holdsEverybodyWhenCalmChatIsRefusedToo() {
        Pace pace = new Pace(Pace.Limits.USUAL);
        pace.refused(1, Duration.ofSeconds(30), 0);

        assertThat(pace.refused(2, Duration.ofSeconds(20), 0)).isTrue();

        assertThat(pace.take(3, 0)).isEqualTo(Duration.ofSeconds(20));
        assertThat(pace.take(3, Duration.ofSeconds(20).toNanos())).isEqualTo(Duration.ZERO);
    }

    @Test
    void busyChatThatIsRefusedTooHoldsNobodyElse() {
        Pace pace = new Pace(Pace.Limits.USUAL);
        pace.refused(1, Duration.ofSeconds(30), 0);
        for (int i = 0; i < 3; i++) {
            pace.take(2, 0);
        }

        assertThat(pace.refused(2, Duration.ofSeconds(20), 0)).isFalse();

        assertThat(pace.take(3, 0)).isEqualTo(Duration.ZERO);
    }

    @Test
    void heldChatWaitsAndOthersDoNot() {
        Pace fresh = new Pace(Pace.Limits.USUAL);

        fresh.hold(1, Duration.ofSeconds(30), 0);

        assertThat(fresh.take(1, 0)).isEqualTo(Duration.ofSeconds(30));
        assertThat(fresh.take(2, 0)).isZero();
    }

    @Test
    void holdingChatIsNotShortenedByShorterWait() {
        Pace fresh = new Pace(Pace.Limits.USUAL);

        fresh.hold(1, Duration.ofSeconds(30), 0);
        fresh.hold(1, Duration.ofSeconds(10), 0);

        assertThat(fresh.take(1, 0)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void holdingAllIsNotShortenedByShorterWait() {
        Pace fresh = new Pace(Pace.Limits.USUAL);

        fresh.holdAll(Duration.ofSeconds(30), 0);
        fresh.holdAll(Duration.ofSeconds(10), 0);

        assertThat(fresh.take(1, 0)).isEqualTo(Duration.ofSeconds(30));
    }
}
