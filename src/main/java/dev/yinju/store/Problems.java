package dev.yinju.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;

/// Puts what goes wrong with the database into words.
final class Problems {
    private static final Set<Integer> DAMAGED =
            Set.of(SQLiteErrorCode.SQLITE_CORRUPT.code, SQLiteErrorCode.SQLITE_NOTADB.code);

    /// SQLite's extended codes hold the plain one in their lowest byte.
    private static final int PLAIN = 0xff;

    private Problems() {}

    static boolean isDamage(SQLException e) {
        return DAMAGED.contains(e.getErrorCode() & PLAIN);
    }

    static StoreException of(Path file, SQLException e) {
        return new StoreException("the database %s %s".formatted(file, explain(e)), e);
    }

    static StoreException later(Path file, long version, long known) {
        return new StoreException(
                "the database %s was made by a later version of the program (format %d; this one knows up to %d). Run that version, or name another folder with --data DIR."
                        .formatted(file, version, known));
    }

    private static String explain(SQLException e) {
        int code = e.getErrorCode() & PLAIN;
        if (isDamage(e)) {
            return "is damaged (%s). It is set aside at the next start.".formatted(e.getMessage());
        }
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return "cannot grow: the disk is full. Make room; the program goes on by itself then.";
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code || code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return "cannot be written (%s). Check the permissions of its folder, or name another with --data DIR."
                    .formatted(e.getMessage());
        }
        return "cannot be used (%s).".formatted(e.getMessage());
    }
}
