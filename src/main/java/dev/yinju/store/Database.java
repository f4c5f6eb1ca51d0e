package dev.yinju.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What must be kept, on disk. For any number of threads of any kind: one piece of work runs at a time, so that it
/// should be short, and at most one virtual thread at a time keeps its carrier from others while SQLite works.
///
/// What was [written][#write] is there after a crash of the program or of the machine: the write-ahead log is flushed
/// to the disk with every transaction.
public final class Database implements AutoCloseable {
    private final Path file;
    private final Connection connection;
    private final Transaction transaction;
    private final List<Personal> personal = new CopyOnWriteArrayList<>();
    private final List<Expiring> expiring = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();

    /// What the connection has transactions wait for; unknown after it could not be set.
    private @Nullable Waiting waiting = Waiting.FULL;

    /// What a transaction waits for, see SQLite's documentation of `PRAGMA synchronous`.
    private enum Waiting {
        /// That the log is on the disk.
        FULL,
        /// Nothing.
        NORMAL
    }

    /// @param connection as [DatabaseFile] makes it
    /// @param transaction runs the statements of all work, one piece after the other
    Database(Path file, Connection connection, Transaction transaction) {
        this.file = file;
        this.connection = connection;
        this.transaction = transaction;
    }

    /// What holds data about people, and can forget it.
    @FunctionalInterface
    public interface Personal {
        /// Deletes everything that is kept about a user.
        ///
        /// @param user names the user: the number, or what else the network calls who writes
        void forget(Transaction transaction, String user) throws SQLException;
    }

    /// What holds data for a limited time.
    @FunctionalInterface
    public interface Expiring {
        /// Deletes what was written before a time, or what has outlived a lifetime of its own.
        void expire(Transaction transaction, Instant before) throws SQLException;
    }

    /// Opens the database in a folder, or makes it, readable by its owner only, and brings its tables up to date. A
    /// file that is damaged is set aside under another name, and a new one is begun; the log says so.
    ///
    /// @param folder exists
    /// @throws StoreException if the folder cannot be written, or the database was made by a later version
    public static Database open(Path folder) {
        return DatabaseFile.in(folder).open();
    }

    /// A database that lasts as long as the process, for where none can be kept.
    ///
    /// @throws StoreException if there is no memory for it
    public static Database inMemory() {
        return DatabaseFile.openInMemory();
    }

    /// Does what only looks.
    ///
    /// @throws StoreException if it fails
    public <T extends @Nullable Object> T read(Transaction.Work<T> work) {
        return locked(work);
    }

    /// Does what changes something: all of it, or, if it fails in any way, nothing.
    ///
    /// @throws StoreException if the database fails
    public <T extends @Nullable Object> T write(Transaction.Work<T> work) {
        return locked(writing(Waiting.FULL, work));
    }

    /// Does what would do no harm if it were undone: it survives a crash of the program, but perhaps not one of the
    /// machine. Does not wait for the disk.
    ///
    /// @throws StoreException if the database fails
    public <T extends @Nullable Object> T writeLightly(Transaction.Work<T> work) {
        return locked(writing(Waiting.NORMAL, work));
    }

    private <T extends @Nullable Object> T locked(Transaction.Work<T> work) {
        lock.lock();
        try {
            return work.run(transaction);
        } catch (SQLException e) {
            throw Problems.of(file, e);
        } finally {
            lock.unlock();
        }
    }

    /// What transactions wait for is set only where it was otherwise.
    private <T extends @Nullable Object> Transaction.Work<T> writing(Waiting mode, Transaction.Work<T> work) {
        return all -> {
            if (waiting != mode) {
                waiting = null;
                all.script("PRAGMA synchronous = " + mode);
                waiting = mode;
            }
            return allOrNothing(all, work);
        };
    }

    private <T extends @Nullable Object> T allOrNothing(Transaction all, Transaction.Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.run(all);
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            undo(e);
            throw e;
        }
    }

    /// Some failures, a full disk among them, make SQLite roll back by itself, and to do it again is an error then, as
    /// is to end the transaction: the driver believes that it goes on. What made the work fail must not be hidden.
    private void undo(Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException alreadyRolledBack) {
            failure.addSuppressed(alreadyRolledBack);
        }
        try {
            connection.setAutoCommit(true);
        } catch (SQLException notEnded) {
            failure.addSuppressed(notEnded);
        }
    }

    /// Has data about people forgotten with all other, from now on.
    public void holds(Personal data) {
        personal.add(data);
    }

    /// Deletes all that is kept about a user.
    ///
    /// @param user names the user, see [Personal#forget]
    /// @throws StoreException if it fails; everything is then as it was
    public void forgetUser(String user) {
        write(transaction -> {
            for (Personal data : personal) {
                data.forget(transaction, user);
            }
            return transaction;
        });
    }

    /// Has data expire with all other, from now on.
    public void expires(Expiring data) {
        expiring.add(data);
    }

    /// Deletes all that was written before a time and is to be kept for a limited time.
    ///
    /// @throws StoreException if it fails; everything is then as it was
    public void expireBefore(Instant time) {
        write(transaction -> {
            for (Expiring data : expiring) {
                data.expire(transaction, time);
            }
            return transaction;
        });
    }

    /// Waits for the work under way; none can be done any more.
    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw Problems.of(file, e);
        } finally {
            lock.unlock();
        }
    }
}
