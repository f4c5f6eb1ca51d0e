package dev.yinju.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/// Brings the tables of a database up to date. Its `user_version` tells how many of the scripts have been run on it.
///
/// @param file names the database in errors
record Migrations(Path file) {

    /// In order, the first for an empty database. What stands here is never changed, only added to.
    private static final List<String> SCRIPTS =
            List.of("V1__inbox.sql", "V2__conversation.sql", "V3__ban.sql", "V4__list.sql");

    /// @throws StoreException if the database was made by a later version
    void bringUpToDate(Transaction transaction) throws SQLException {
        long version = transaction.number("PRAGMA user_version");
        if (version > SCRIPTS.size()) {
            throw Problems.later(file, version, SCRIPTS.size());
        }
        for (int next = Math.toIntExact(version); next < SCRIPTS.size(); next++) {
            run(transaction, SCRIPTS.get(next), next + 1);
        }
    }

    private static void run(Transaction transaction, String script, int version) throws SQLException {
        transaction.script("BEGIN IMMEDIATE");
        try {
            transaction.script(load(script));
            transaction.script("PRAGMA user_version = " + version);
            transaction.script("COMMIT");
        } catch (SQLException e) {
            transaction.script("ROLLBACK");
            throw e;
        }
    }

    private static String load(String script) {
        try (InputStream in = Migrations.class.getResourceAsStream(script)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + script + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
