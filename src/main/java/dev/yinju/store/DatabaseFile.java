package dev.yinju.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteJDBCLoader;

/// The database's file, and those that SQLite keeps beside it.
///
/// @param path the file
/// @param clock names the files that are set aside
record DatabaseFile(Path path, InstantSource clock) {
    static final String NAME = "yinju.db";

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFile.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// The database itself, its write-ahead log and the log's index.
    private static final List<String> SUFFIXES = List.of("", "-wal", "-shm");

    private static final Set<PosixFilePermission> OWNER_ONLY =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    static DatabaseFile in(Path folder) {
        return new DatabaseFile(folder.resolve(NAME), InstantSource.system());
    }

    Database open() {
        loadLibrary();
        try {
            return connect();
        } catch (SQLException e) {
            if (!Problems.isDamage(e)) {
                throw Problems.of(path, e);
            }
            Path aside = setAside();
            LOG.error(
                    "The database {} is damaged ({}). It was set aside as {}, and a new one is begun: questions that"
                            + " waited in it are not answered.",
                    path,
                    e.getMessage(),
                    aside.getFileName());
        }
        try {
            return connect();
        } catch (SQLException e) {
            throw Problems.of(path, e);
        }
    }

    static Database openInMemory() {
        Path nowhere = Path.of("in memory");
        loadLibrary();
        try {
            return prepared(nowhere, config().createConnection("jdbc:sqlite::memory:"));
        } catch (SQLException e) {
            throw Problems.of(nowhere, e);
        }
    }

    private Database connect() throws SQLException {
        makeOwnerOnly();
        return prepared(path, config().createConnection("jdbc:sqlite:" + path.toAbsolutePath()));
    }

    private static Database prepared(Path path, Connection connection) throws SQLException {
        Transaction transaction = new Transaction(connection);
        Database database = new Database(path, connection, transaction);
        try {
            check(transaction);
            transaction.script("PRAGMA secure_delete = ON"); // what was deleted is overwritten
            new Migrations(path).bringUpToDate(transaction);
            return database;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /// SQLite unpacks it to a temporary folder first, which may not permit that anything in it is executed.
    private static void loadLibrary() {
        boolean loaded;
        try {
            loaded = SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            throw noLibrary(e);
        }
        if (!loaded) {
            throw noLibrary(null);
        }
    }

    private static StoreException noLibrary(@Nullable Exception cause) {
        return new StoreException(
                "SQLite's library cannot be unpacked in %s and loaded from there. If nothing in that folder may be executed, name another: -Djava.io.tmpdir=DIR, perhaps in the environment variable JAVA_TOOL_OPTIONS."
                        .formatted(System.getProperty("java.io.tmpdir")),
                cause);
    }

    /// Makes the file, if it is missing, before SQLite would with what permissions are usual. SQLite gives the files
    /// beside it the same.
    private void makeOwnerOnly() {
        try {
            if (!Files.exists(path)) {
                Files.createFile(path);
            }
            if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(path, OWNER_ONLY);
            }
        } catch (IOException e) {
            throw new StoreException(
                    "the database %s cannot be written (%s). Check the permissions of its folder and the room on the disk, or name another with --data DIR."
                            .formatted(path, e),
                    e);
        }
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(5_000);
        config.setGetGeneratedKeys(false); // nobody asks for them, and each insertion would look for one
        return config;
    }

    /// Finds damage before somebody's question does. What this reads is small: it holds no reports.
    private static void check(Transaction transaction) throws SQLException {
        String verdict = transaction
                .first(row -> row.getString(1), "PRAGMA quick_check(1)")
                .orElse("no verdict");
        if (!verdict.equals("ok")) {
            throw new SQLException(verdict, null, org.sqlite.SQLiteErrorCode.SQLITE_CORRUPT.code);
        }
    }

    private Path setAside() {
        String suffix = ".damaged-" + STAMP.format(clock.instant());
        try {
            for (String part : SUFFIXES) {
                Path file = path.resolveSibling(path.getFileName() + part);
                if (Files.exists(file)) {
                    Files.move(file, path.resolveSibling(path.getFileName() + suffix + part));
                }
            }
            return path.resolveSibling(path.getFileName() + suffix);
        } catch (IOException e) {
            throw new StoreException(
                    "the database %s is damaged and cannot be set aside (%s). Move it away, then start again."
                            .formatted(path, e),
                    e);
        }
    }
}
