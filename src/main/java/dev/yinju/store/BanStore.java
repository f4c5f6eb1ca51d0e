package dev.yinju.store;

import java.time.Instant;
import java.util.List;

/// Until when the chat network has asked to send nothing, so that a restart is no way round it.
public final class BanStore {
    /// What the scope of a single chat begins with; its number follows, which of a private chat is its user's.
    public static final String CHAT = "chat ";

    private final Database database;

    public BanStore(Database database) {
        this.database = database;
        database.holds((transaction, user) -> transaction.update("DELETE FROM ban WHERE scope = ?", CHAT + user));
    }

    /// What may not be done, and how long.
    ///
    /// @param scope names it
    public record Ban(String scope, Instant until) {}

    /// Notes a ban; of those of the same scope the longest counts.
    public void note(Ban ban) {
        database.write(transaction -> transaction.update(
                "INSERT INTO ban (scope, until) VALUES (?, ?)"
                        + " ON CONFLICT (scope) DO UPDATE SET until = max(until, excluded.until)",
                ban.scope(),
                ban.until().toEpochMilli()));
    }

    /// Those that are not over yet.
    public List<Ban> after(Instant now) {
        return database.read(transaction -> transaction.query(
                row -> new Ban(row.getString(1), Instant.ofEpochMilli(row.getLong(2))),
                "SELECT scope, until FROM ban WHERE until > ?",
                now.toEpochMilli()));
    }

    /// Forgets those that are over.
    public void forgetBefore(Instant now) {
        database.write(transaction -> transaction.update("DELETE FROM ban WHERE until <= ?", now.toEpochMilli()));
    }
}
