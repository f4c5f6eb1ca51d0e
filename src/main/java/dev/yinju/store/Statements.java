package dev.yinju.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The statements of a connection, each prepared once: to prepare one takes longer than to run it. For one thread at a
/// time. They are closed with the connection.
final class Statements {

    /// So many are kept, those used last; the program has about as many.
    private static final int MOST = 64;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(16, 0.75f, true);

    Statements(Connection connection) {
        this.connection = connection;
    }

    /// What is done with a statement.
    interface Use<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /// Uses a statement. One that failed is thrown away, as the driver may have closed it.
    ///
    /// @param use must not use the same SQL again meanwhile
    <T> T use(String sql, @Nullable Object[] parameters, Use<T> use) throws SQLException {
        PreparedStatement statement = prepare(sql);
        try {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            T result = use.with(statement);
            statement.clearParameters();
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            prepared.remove(sql);
            close(statement, e);
            throw e;
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known != null) {
            return known;
        }
        PreparedStatement statement = connection.prepareStatement(sql);
        prepared.put(sql, statement);
        if (prepared.size() > MOST) {
            var oldest = prepared.values().iterator();
            oldest.next().close();
            oldest.remove();
        }
        return statement;
    }

    private static void close(PreparedStatement statement, Throwable failure) {
        try {
            statement.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
