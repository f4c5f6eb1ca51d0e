package dev.yinju.store;

import java.sql.SQLException;

/// What is set in private chats and groups.
public final class ChatSettingsStore {
    private final Database database;

    public ChatSettingsStore(Database database) {
        this.database = database;
        database.holds(ChatSettingsStore::delete);
    }

    /// What is set in a room; [ChatSettings#DEFAULT] where nothing is.
    public ChatSettings of(String room) {
        return database.read(transaction -> transaction.first(
                        row -> new ChatSettings(row.getString(1), row.getInt(2), row.getBoolean(3)),
                        "SELECT language, quotes, administrators_only FROM chat_settings WHERE room = ?",
                        room))
                .orElse(ChatSettings.DEFAULT);
    }

    public void set(String room, ChatSettings settings) {
        database.write(transaction -> transaction.update(
                "INSERT OR REPLACE INTO chat_settings (room, language, quotes, administrators_only)"
                        + " VALUES (?, ?, ?, ?)",
                room,
                settings.language(),
                settings.quotes(),
                settings.administratorsOnly()));
    }

    /// Back to what holds where nothing is set.
    public void forget(String room) {
        database.write(transaction -> {
            delete(transaction, room);
            return room;
        });
    }

    /// A room has got another name.
    public void move(String room, String successor) {
        database.write(transaction ->
                transaction.update("UPDATE OR REPLACE chat_settings SET room = ? WHERE room = ?", successor, room));
    }

    private static void delete(Transaction transaction, String room) throws SQLException {
        transaction.update("DELETE FROM chat_settings WHERE room = ?", room);
    }
}
