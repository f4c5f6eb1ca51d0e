package dev.yinju.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yinju.settings.Secret;
import dev.yinju.settings.TelegramSettings;
import dev.yinju.telegram.emulator.Chat;
import dev.yinju.telegram.emulator.TelegramEmulator;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupAdminsTest extends EmulatedTelegram {
    private final AtomicLong nanos = new AtomicLong();
    private final BotApi api = new BotApi(
            new TelegramSettings(new Secret(TelegramEmulator.TOKEN), telegram.url()),
            QuickTiming.usual(),
            new ServerClock(InstantSource.system()));
    private final GroupAdmins admins = new GroupAdmins(api, nanos::get);
    private final Chat group = telegram.group("读书会");

    @AfterEach
    void closeApi() {
        api.close();
    }

    @Test
    void asksTelegramOnceInFiveMinutes() throws ApiFailure, InterruptedException {
        group.administrator(wang, true);

        assertThat(admins.isAdmin(group.id(), wang.id())).isTrue();
        assertThat(admins.isAdmin(group.id(), wang.id())).isTrue();
        assertThat(admins.isAdmin(group.id(), telegram.user("小李").id())).isFalse();

        assertThat(telegram.calls("getChatMember")).hasSize(2);
    }

    @Test
    void noticesWhoIsNoLongerOne() throws ApiFailure, InterruptedException {
        group.administrator(wang, true);
        admins.isAdmin(group.id(), wang.id());

        group.administrator(wang, false);
        nanos.addAndGet(Duration.ofMinutes(5).toNanos());

        assertThat(admins.isAdmin(group.id(), wang.id())).isFalse();
    }

    @Test
    void isNoneWhileTelegramDoesNotSay() {
        group.closeToBot(403, "Forbidden: bot was kicked from the supergroup chat");

        assertThatThrownBy(() -> admins.isAdmin(group.id(), wang.id())).isInstanceOf(ApiFailure.class);
    }
}
