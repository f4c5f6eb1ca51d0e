package dev.yinju.store;

import java.time.InstantSource;
import java.util.List;

/// What people think of quotes: one opinion a person and quote.
public final class VoteStore {
    private final Database database;
    private final InstantSource clock;

    public VoteStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        database.holds((transaction, user) -> transaction.update("DELETE FROM vote WHERE user = ?", user));
        database.expires(
                (transaction, before) -> transaction.update("DELETE FROM vote WHERE given < ?", before.toEpochMilli()));
    }

    /// How many quotes were found right and how many wrong.
    public record Counts(long right, long wrong) {}

    /// Notes an opinion; an earlier one of the same person on the same quote is replaced.
    ///
    /// @return whether it is new or differs from the earlier one
    public boolean note(Vote vote) {
        return database.write(transaction -> transaction.update(
                        "INSERT INTO vote (answer, number, user, question, quote, version, opinion, given)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (answer, number, user)"
                                + " DO UPDATE SET opinion = excluded.opinion, version = excluded.version,"
                                + " given = excluded.given WHERE opinion <> excluded.opinion",
                        vote.answer(),
                        vote.number(),
                        vote.user(),
                        vote.question(),
                        vote.quote(),
                        vote.version(),
                        vote.right(),
                        clock.millis()))
                > 0;
    }

    /// All opinions, in the order they were given.
    public List<Vote> all() {
        return database.read(transaction -> transaction.query(
                row -> new Vote(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getBoolean(7)),
                "SELECT answer, number, user, question, quote, version, opinion FROM vote ORDER BY given"));
    }

    public Counts counts() {
        return database.read(transaction -> new Counts(
                transaction.number("SELECT count(*) FROM vote WHERE opinion = 1"),
                transaction.number("SELECT count(*) FROM vote WHERE opinion = 0")));
    }
}
