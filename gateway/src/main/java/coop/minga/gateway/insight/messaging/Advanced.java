package coop.minga.gateway.insight.messaging;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Tells which events of a batch moved their aggregate forward, so that only their periods are replaced.
 *
 * <p>Guarantee: the rows it names stay locked until the transaction ends; nobody else replaces their periods meanwhile.
 */
final class Advanced {
    private Advanced() {}

    /** Runs an upsert that returns organisation and id of every row it wrote. */
    static <E> List<E> by(PreparedStatement upsert, List<E> events, Function<E, AggregateKey> key) throws SQLException {
        Set<AggregateKey> written = new HashSet<>();
        try (ResultSet row = upsert.executeQuery()) {
            while (row.next()) {
                written.add(new AggregateKey(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
            }
        }
        return events.stream()
                .filter(event -> written.contains(key.apply(event)))
                .toList();
    }
}
