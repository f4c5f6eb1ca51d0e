package dev.yinju.telegram;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;

/// Knows who administers a group: asks Telegram, and remembers the reply for a short while.
final class Administrators {
    private static final Logger LOG = LoggerFactory.getLogger(Administrators.class);
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;
    private static final Set<String> RANKS = Set.of("creator", "administrator");

    private record Member(long chat, long user) {}

    private record Reply(boolean yes, long atNanos) {}

    private final BotApi api;
    private final Map<Member, Reply> replies = new ConcurrentHashMap<>();

    Administrators(BotApi api) {
        this.api = api;
    }

    /// Whether a person administers a group. If Telegram cannot say, no.
    boolean includes(long chat, long user) {
        Member member = new Member(chat, user);
        Reply known = replies.get(member);
        if (known != null && System.nanoTime() - known.atNanos() < REMEMBERED.toNanos()) {
            return known.yes();
        }
        if (replies.size() >= MOST) {
            replies.clear();
        }
        try {
            boolean yes = RANKS.contains(
                    api.call(new GetChatMember(Long.toString(chat), user)).getStatus());
            replies.put(member, new Reply(yes, System.nanoTime()));
            return yes;
        } catch (ApiFailure failure) {
            LOG.info("Telegram does not say who administers chat {}: {}", chat, failure.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
