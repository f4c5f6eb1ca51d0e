package dev.yinju.telegram;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;

/// Knows who may change a group's settings: its administrators, whom Telegram is asked about. What it says is
/// remembered for some minutes.
final class GroupAdmins {
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST = 1_000;
    private static final Set<String> ADMINISTRATORS = Set.of("creator", "administrator");

    private final BotApi api;
    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Member, Known> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<Member, Known> eldest) {
            return size() > MOST;
        }
    };

    private record Member(long chat, long user) {}

    private record Known(boolean admin, long nanos) {}

    /// @param nanos the time in nanoseconds, as [System#nanoTime] tells it
    GroupAdmins(BotApi api, LongSupplier nanos) {
        this.api = api;
        this.nanos = nanos;
    }

    /// Whether a user is an administrator of a group. Who writes in the name of the group itself (a message's
    /// `sender_chat` is its chat) is one, and need not be asked about here.
    ///
    /// @throws ApiFailure if Telegram does not say
    boolean isAdmin(long chat, long user) throws ApiFailure, InterruptedException {
        Member member = new Member(chat, user);
        Known remembered = recall(member);
        if (remembered != null) {
            return remembered.admin();
        }
        GetChatMember question = new GetChatMember(Long.toString(chat), user);
        boolean admin = ADMINISTRATORS.contains(api.call(question).getStatus());
        lock.lock();
        try {
            known.remove(member);
            known.put(member, new Known(admin, nanos.getAsLong()));
        } finally {
            lock.unlock();
        }
        return admin;
    }

    private @Nullable Known recall(Member member) {
        lock.lock();
        try {
            Known answer = known.get(member);
            boolean fresh = answer != null && nanos.getAsLong() - answer.nanos() < REMEMBERED.toNanos();
            return fresh ? answer : null;
        } finally {
            lock.unlock();
        }
    }
}
