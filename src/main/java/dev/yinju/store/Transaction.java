package dev.yinju.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The statements of one piece of work on the database. Of use only while that work runs.
///
/// Parameters are strings, whole numbers of any size, booleans or null, and stand for the `?` in the SQL in order.
public final class Transaction {
    private final Connection connection;
    private final Statements statements;

    Transaction(Connection connection) {
        this.connection = connection;
        this.statements = new Statements(connection);
    }

    /// What work does with the database.
    ///
    /// @param <T> what comes of it
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T run(Transaction transaction) throws SQLException;
    }

    /// Makes something of one row of a result.
    @FunctionalInterface
    public interface RowReader<T> {
        /// Reads the row.
        ///
        /// @param row standing at the row; columns are counted from 1
        T read(ResultSet row) throws SQLException;
    }

    /// Inserts, changes or deletes.
    ///
    /// @return how many rows
    public int update(String sql, @Nullable Object... parameters) throws SQLException {
        return statements.use(sql, parameters, PreparedStatement::executeUpdate);
    }

    /// All rows of a query, in its order.
    public <T> List<T> query(RowReader<T> reader, String sql, @Nullable Object... parameters) throws SQLException {
        return statements.use(sql, parameters, statement -> {
            try (ResultSet row = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        });
    }

    /// The first row of a query, if there is one.
    public <T> Optional<T> first(RowReader<T> reader, String sql, @Nullable Object... parameters) throws SQLException {
        return query(reader, sql, parameters).stream().findFirst();
    }

    /// The whole number that a query such as `SELECT count(*) …` gives; 0 where it gives none.
    public long number(String sql, @Nullable Object... parameters) throws SQLException {
        return first(row -> row.getLong(1), sql, parameters).orElse(0L);
    }

    /// Several statements, separated by semicolons, without parameters.
    void script(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
