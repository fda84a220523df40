package coop.minga.platform.transaction;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Something done on the transaction's connection.
 *
 * <p>Guarantee: the connection is the one Hibernate uses in the same transaction; it must not be closed or committed.
 */
@FunctionalInterface
public interface SqlWork<T> {
    T on(Connection connection) throws SQLException;

    /** Work without an answer. */
    @FunctionalInterface
    interface WithoutAnswer {
        void on(Connection connection) throws SQLException;
    }
}
