package coop.minga.broken.worker.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Puts a query together by format. */
public class FormattedQuery {
    void of(Connection connection, String column) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(String.format("%s", column));
        }
    }
}
