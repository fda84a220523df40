package coop.minga.gateway.insight.store;

import coop.minga.gateway.insight.domain.Source;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What every report stands on: the zone of the caller's organisation and up to when its sources are applied.
 *
 * <p>Guarantee: asked before the figures, the completeness is never better than theirs.
 */
@ApplicationScoped
public class ReportGround {
    private final Database database;

    ReportGround(Database database) {
        this.database = database;
    }

    /** UTC while the organisation's event has not arrived. */
    public ZoneId callerZone() {
        return database.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select report.caller_zone()");
                    ResultSet row = select.executeQuery()) {
                return row.next() && row.getString(1) != null ? ZoneId.of(row.getString(1)) : ZoneOffset.UTC;
            }
        });
    }

    /** The newest instant up to which everything the source had acknowledged is applied here. */
    public Optional<Instant> completeUpTo(Source source) {
        return database.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select report.complete_up_to(?)")) {
                select.setString(1, source.code());
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                                    .map(OffsetDateTime::toInstant)
                            : Optional.empty();
                }
            }
        });
    }

    /** How many events of the source nobody could apply; what they said is missing, however complete the source is. */
    public long eventsSetAside(Source source) {
        return database.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select report.events_set_aside(?)")) {
                select.setString(1, source.code());
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? row.getLong(1) : 0L;
                }
            }
        });
    }
}
