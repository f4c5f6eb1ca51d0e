package dev.yinju.store;

import dev.yinju.store.KeptQuote.Stretch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The answers given of late, for the buttons under them and the links to them.
public final class AnswerStore {

    /// An answer is kept so long after it was given last.
    static final Duration LIFETIME = Duration.ofDays(180);

    /// At most so many answers are kept, the latest.
    static final int CAPACITY = 200_000;

    /// When an answer is given again, its time is noted if the last was longer ago than this.
    private static final Duration FRESH = Duration.ofDays(1);

    /// After so many new answers the old ones are looked for.
    private static final int CLEANING_INTERVAL = 500;

    private final Database database;
    private final InstantSource clock;
    private int sinceCleaning;

    public AnswerStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        database.holds(AnswerStore::deleteRoom);
        database.expires((transaction, before) -> clean(transaction, clock.instant()));
    }

    /// Keeps an answer. What was kept in the last moments before the machine itself went down may be lost: the buttons
    /// under it then say that it is out of date.
    ///
    /// @param id names it by its content: the same id always comes with the same answer
    public void keep(String id, KeptAnswer answer) {
        Instant now = clock.instant();
        long fresh = now.minus(FRESH).toEpochMilli();
        if (database.read(t -> t.number("SELECT count(*) FROM answer WHERE id = ? AND given > ?", id, fresh)) == 0) {
            database.writeLightly(transaction -> insert(transaction, id, answer, now));
        }
    }

    private boolean insert(Transaction transaction, String id, KeptAnswer answer, Instant now) throws SQLException {
        int known = transaction.update("UPDATE answer SET given = ? WHERE id = ?", now.toEpochMilli(), id);
        if (known == 0) {
            transaction.update(
                    "INSERT INTO answer (id, room, question, answering, together, given) VALUES (?, ?, ?, ?, ?, ?)",
                    id,
                    answer.room(),
                    answer.question(),
                    answer.answering(),
                    answer.together(),
                    now.toEpochMilli());
            for (int i = 0; i < answer.quotes().size(); i++) {
                insert(transaction, id, i + 1, answer.quotes().get(i));
            }
            cleanAtTimes(transaction, now);
        }
        return known == 0;
    }

    private static void insert(Transaction transaction, String id, int number, KeptQuote quote) throws SQLException {
        transaction.update(
                "INSERT INTO answer_quote (answer, number, file, ordinal, start, text, highlights)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                id,
                number,
                quote.file(),
                quote.ordinal(),
                quote.start(),
                quote.text(),
                quote.highlights().stream()
                        .map(span -> span.start() + "-" + span.end())
                        .collect(Collectors.joining(",")));
    }

    private void cleanAtTimes(Transaction transaction, Instant now) throws SQLException {
        sinceCleaning++;
        if (sinceCleaning >= CLEANING_INTERVAL) {
            sinceCleaning = 0;
            clean(transaction, now);
        }
    }

    private static void clean(Transaction transaction, Instant now) throws SQLException {
        transaction.update(
                "DELETE FROM answer WHERE given < ?", now.minus(LIFETIME).toEpochMilli());
        transaction.update(
                "DELETE FROM answer WHERE id IN (SELECT id FROM answer ORDER BY given DESC LIMIT -1 OFFSET ?)",
                CAPACITY);
    }

    /// The answer of this id, if it is kept still.
    public Optional<KeptAnswer> find(String id) {
        return database.read(transaction -> {
            List<KeptQuote> quotes = transaction.query(
                    AnswerStore::quote,
                    "SELECT file, ordinal, start, text, highlights FROM answer_quote WHERE answer = ? ORDER BY number",
                    id);
            return transaction.first(
                    row -> new KeptAnswer(row.getString(1), row.getString(2), row.getBoolean(3), quotes, row.getInt(4)),
                    "SELECT room, question, answering, together FROM answer WHERE id = ?",
                    id);
        });
    }

    private static KeptQuote quote(ResultSet row) throws SQLException {
        return new KeptQuote(
                row.getString(1), row.getInt(2), row.getInt(3), row.getString(4), highlights(row.getString(5)));
    }

    private static List<Stretch> highlights(String written) {
        List<Stretch> spans = new ArrayList<>();
        for (String span : written.isEmpty() ? new String[0] : written.split(",", -1)) {
            int dash = span.indexOf('-');
            spans.add(
                    new Stretch(Integer.parseInt(span.substring(0, dash)), Integer.parseInt(span.substring(dash + 1))));
        }
        return spans;
    }

    /// A room has got another name.
    public void move(String room, String successor) {
        database.write(transaction -> transaction.update("UPDATE answer SET room = ? WHERE room = ?", successor, room));
    }

    /// Forgets the answers given in a room.
    public void forget(String room) {
        database.write(transaction -> {
            deleteRoom(transaction, room);
            return room;
        });
    }

    private static void deleteRoom(Transaction transaction, String room) throws SQLException {
        transaction.update("DELETE FROM answer WHERE room = ?", room);
    }
}
