package coop.minga.sound.worker.store;

import coop.minga.sound.worker.domain.Worker;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** A good repository. */
public class Workers {
    private static final String COLUMNS = "id, state";

    List<Worker> all(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select " + COLUMNS + " from worker")) {
            statement.execute();
        }
        return List.of();
    }
}
