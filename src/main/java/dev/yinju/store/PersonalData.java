package dev.yinju.store;

/// What is kept about people, wherever it is.
public final class PersonalData {
    private final Database database;

    public PersonalData(Database database) {
        this.database = database;
    }

    /// Deletes all that is kept about a person.
    ///
    /// @param user names the person
    public void forget(String user) {
        database.forgetUser(user);
    }
}
