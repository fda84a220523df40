package coop.minga.platform.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Work that is committed as a whole or not at all. */
@FunctionalInterface
interface SqlWork<T> {
    T on(Connection connection) throws SQLException;

    /** Runs the work in a transaction of its own. Whatever it throws rolls back and goes to the caller. */
    static <T> T inTransaction(DataSource dataSource, SqlWork<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    private static void rollBack(Connection connection, Exception because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // Only a dead connection cannot roll back, and the server has then done it.
            because.addSuppressed(e);
        }
    }
}
