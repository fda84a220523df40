package coop.minga.stack;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * How long events took from being recorded to being applied, read from the two databases themselves, whose clock is one.
 * Looks as superuser, because no login of a service sees both ends.
 */
final class EventLag {
    private final Postgres postgres;

    EventLag(Postgres postgres) {
        this.postgres = postgres;
    }

    /** In nanoseconds, ascending, for what the organisation's events have done in the read model so far. */
    long[] of(UUID organisation) throws SQLException {
        var recorded = recordedMicros(organisation);
        var lags = new ArrayList<Long>();
        try (var connection = postgres.connectTo(Service.GATEWAY.database());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select event_id, (extract(epoch from applied_at) * 1000000)::bigint from minga.inbox")) {
            while (rows.next()) {
                var since = recorded.get(rows.getObject(1, UUID.class));
                if (since != null) {
                    lags.add((rows.getLong(2) - since) * 1_000);
                }
            }
        }
        return lags.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private Map<UUID, Long> recordedMicros(UUID organisation) throws SQLException {
        var recorded = new HashMap<UUID, Long>();
        try (var connection = postgres.connectTo(Service.MEMBERSHIP.database());
                var statement = connection.prepareStatement("select event_id,"
                        + " (extract(epoch from recorded_at) * 1000000)::bigint from minga.outbox where org_id = ?")) {
            statement.setObject(1, organisation);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    recorded.put(rows.getObject(1, UUID.class), rows.getLong(2));
                }
            }
        }
        return recorded;
    }
}
