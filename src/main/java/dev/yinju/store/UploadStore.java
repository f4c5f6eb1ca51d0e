package dev.yinju.store;

import java.util.Optional;

/// Which files the chat network holds already, so that each is uploaded once.
public final class UploadStore {
    private final Database database;

    public UploadStore(Database database) {
        this.database = database;
    }

    /// What the chat network calls a file.
    ///
    /// @param version tells one state of the file from another
    public Optional<String> handle(String file, String version) {
        return database.read(transaction -> transaction.first(
                row -> row.getString(1), "SELECT handle FROM upload WHERE file = ? AND version = ?", file, version));
    }

    public void note(String file, String version, String handle) {
        database.write(transaction -> transaction.update(
                "INSERT OR REPLACE INTO upload (file, version, handle) VALUES (?, ?, ?)", file, version, handle));
    }

    /// The chat network does not know the file any more.
    public void forget(String file) {
        database.write(transaction -> transaction.update("DELETE FROM upload WHERE file = ?", file));
    }
}
