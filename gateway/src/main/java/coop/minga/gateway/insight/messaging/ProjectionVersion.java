package coop.minga.gateway.insight.messaging;

import coop.minga.gateway.insight.domain.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which version of the projections this process writes ({@code minga.insight.version}).
 *
 * <p>Guarantee: the tables hold events of one version only; beginning a higher one empties them, and from then on a
 * batch of the lower one is refused by the database until its process ends.
 */
@ApplicationScoped
class ProjectionVersion {
    private final int version;

    ProjectionVersion(@ConfigProperty(name = "minga.insight.version") int version) {
        this.version = version;
    }

    /** The consumer of this version for a source; a new name reads every event again from the first. */
    String consumer(Source source) {
        return "insight-v" + version + "-" + source.code();
    }

    void begin(Connection connection) throws SQLException {
        call(connection, "select insight.begin_projection(?)");
    }

    void hold(Connection connection) throws SQLException {
        call(connection, "select insight.hold_projection(?)");
    }

    private void call(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, version);
            select.execute();
        }
    }
}
