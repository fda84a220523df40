package coop.minga.broken.worker.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Puts a query together. */
public class BuiltQuery {
    void of(Connection connection, String column) throws SQLException {
        String order = "order by " + column;
        try (PreparedStatement statement = connection.prepareStatement(order)) {
            statement.execute();
        }
    }
}
