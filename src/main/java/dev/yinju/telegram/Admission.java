package dev.yinju.telegram;

import dev.yinju.settings.Delivery;
import dev.yinju.telegram.Origin.Kind;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Objects;

/// Decides which updates are taken in: those of users and chats that may use the bot, as many in a minute as they may
/// send.
final class Admission {
    /// Taps and what is sent while somebody types are cheaper than questions, and come faster.
    private static final int TAPS_PER_QUESTION = 6;

    private final Delivery rules;
    private final Buckets questionsOfUsers;
    private final Buckets questionsInChats;
    private final Buckets tapsOfUsers;

    /// What becomes of an update.
    sealed interface Verdict {
        record Admitted() implements Verdict {}

        /// It is passed over in silence.
        record Denied() implements Verdict {}

        /// It is passed over, being one too many.
        ///
        /// @param pause after what time there may be more
        /// @param first whether its sender is to be told so: the first time only
        record TooMany(Duration pause, boolean first) implements Verdict {}
    }

    Admission(Delivery rules, TimeMeter time) {
        this.rules = rules;
        this.questionsOfUsers = new Buckets(rules.userPerMinute(), time);
        this.questionsInChats = new Buckets(rules.chatPerMinute(), time);
        this.tapsOfUsers = new Buckets(rules.userPerMinute() * TAPS_PER_QUESTION, time);
    }

    Verdict judge(Origin origin) {
        long user = Objects.requireNonNullElse(origin.sender(), 0L);
        long chat = Objects.requireNonNullElse(origin.chat(), 0L);
        if (!rules.access().permits(user, chat)) {
            return new Verdict.Denied();
        }
        if (origin.kind() == Kind.MEMBERSHIP || rules.access().isOperator(user)) {
            return new Verdict.Admitted();
        }
        if (origin.kind() == Kind.TAP || origin.kind() == Kind.INLINE) {
            return tapsOfUsers.take(user);
        }
        Verdict ofUser = questionsOfUsers.take(user);
        return ofUser instanceof Verdict.Admitted ? questionsInChats.take(chat) : ofUser;
    }
}
