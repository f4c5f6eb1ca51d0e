package dev.yinju.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The updates that were taken in from Telegram and are not dealt with yet. They wait in lanes: what is in one lane is
/// dealt with in the order it came.
public final class UpdateInbox {
    private final Database database;

    /// An update to be taken in.
    ///
    /// @param updateId Telegram's number for it
    /// @param lane where it waits
    /// @param subject of two updates with the same one, the later makes the earlier pointless; null for none
    /// @param userId who sent it, if somebody did
    /// @param askedAt when it was sent
    /// @param content the update itself
    public record Arrival(
            int updateId,
            String lane,
            @Nullable String subject,
            @Nullable Long userId,
            Instant askedAt,
            String content) {}

    /// An update that waits.
    ///
    /// @param position its place in the order of arrival
    /// @param superseded whether a later one makes it pointless
    public record Waiting(long position, int updateId, Instant askedAt, String content, boolean superseded) {}

    public UpdateInbox(Database database) {
        this.database = database;
        database.holds((transaction, user) -> transaction.update("DELETE FROM inbox WHERE user_id = ?", user));
    }

    /// Takes updates in, in their order, all or none; those that were taken in before are passed over. When this
    /// returns they are on the disk.
    ///
    /// @param now what to remember them by, see [#forgetTakenInBefore]
    /// @return how many were new
    public int takeIn(List<Arrival> arrivals, Instant now) {
        return database.write(transaction -> {
            int taken = 0;
            for (Arrival arrival : arrivals) {
                taken += takeIn(transaction, arrival, now);
            }
            return taken;
        });
    }

    private static int takeIn(Transaction transaction, Arrival arrival, Instant now) throws SQLException {
        int taken = transaction.update(
                "INSERT OR IGNORE INTO taken_in (update_id, at) VALUES (?, ?)",
                arrival.updateId(),
                now.getEpochSecond());
        if (taken > 0) {
            transaction.update(
                    "INSERT INTO inbox (update_id, lane, subject, user_id, asked_at, content) VALUES (?, ?, ?, ?, ?, ?)",
                    arrival.updateId(),
                    arrival.lane(),
                    arrival.subject(),
                    arrival.userId(),
                    arrival.askedAt().getEpochSecond(),
                    arrival.content());
        }
        return taken;
    }

    /// Whether this update was taken in before, and not so long ago that it is forgotten.
    public boolean knows(int updateId) {
        return database.read(
                transaction -> transaction.number("SELECT count(*) FROM taken_in WHERE update_id = ?", updateId) > 0);
    }

    /// The update of a lane that has waited longest, of those behind a position.
    ///
    /// @param behind 0 for all
    public Optional<Waiting> next(String lane, long behind) {
        return database.read(transaction -> transaction.first(UpdateInbox::waiting, """
                SELECT position, update_id, asked_at, content, EXISTS (
                    SELECT 1 FROM inbox later WHERE later.subject = inbox.subject AND later.position > inbox.position)
                FROM inbox WHERE lane = ? AND position > ? ORDER BY position LIMIT 1""", lane, behind));
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getLong(1),
                row.getInt(2),
                Instant.ofEpochSecond(row.getLong(3)),
                row.getString(4),
                row.getBoolean(5));
    }

    /// Up to `limit` lanes in which something waits, the one with the oldest first.
    ///
    /// @param except lanes not to name
    /// @param finished positions up to which nothing waits, by lane
    public List<String> lanes(Set<String> except, int limit, Map<String, Long> finished) {
        List<String> lanes = database.read(transaction -> transaction.query(
                row -> row.getLong(2) > finished.getOrDefault(row.getString(1), 0L) ? row.getString(1) : "",
                "SELECT lane, max(position) FROM inbox GROUP BY lane ORDER BY min(position) LIMIT ?",
                except.size() + finished.size() + limit));
        return lanes.stream()
                .filter(lane -> !lane.isEmpty() && !except.contains(lane))
                .limit(limit)
                .toList();
    }

    /// Removes the updates of a lane up to a position: they are dealt with. Quickly, for until then a crash would have
    /// them dealt with again.
    public void doneUpTo(String lane, long position) {
        database.writeLightly(transaction ->
                transaction.update("DELETE FROM inbox WHERE lane = ? AND position <= ?", lane, position));
    }

    /// Removes what was sent before a time and still waits.
    ///
    /// @return how many
    public int dropSentBefore(Instant time) {
        return database.write(
                transaction -> transaction.update("DELETE FROM inbox WHERE asked_at < ?", time.getEpochSecond()));
    }

    /// Forgets which updates were taken in before a time, so that their numbers may come again: Telegram begins at a
    /// random one after a quiet week.
    public void forgetTakenInBefore(Instant time) {
        database.write(transaction -> transaction.update("DELETE FROM taken_in WHERE at < ?", time.getEpochSecond()));
    }

    /// How many updates wait.
    public int depth() {
        return Math.toIntExact(database.read(transaction -> transaction.number("SELECT count(*) FROM inbox")));
    }
}
