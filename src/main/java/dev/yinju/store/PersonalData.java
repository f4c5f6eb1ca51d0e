package dev.yinju.store;

/// What is kept about people, wherever it is.
public final class PersonalData {
    private final Database database;

    public PersonalData(Database database) {
        this.database = database;
    }

    /// Deletes what is kept under a person's name: what waits to be answered, opinions, and until when nothing
    /// is sent to the private chat. What is kept by room, the answers given there and its settings, stays.
    ///
    /// @param user names the person, see [Database.Personal#forget]
    /// @throws StoreException if it fails; everything is then as it was
    public void forget(String user) {
        database.forgetUser(user);
    }
}
