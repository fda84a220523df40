package coop.minga.finance.resolution.store;

import coop.minga.finance.resolution.domain.Resolution;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Writes what membership-service says of resolutions.
 *
 * <p>Guarantee: moves forward only; on the given connection, whose transaction is the inbox's.
 */
public final class ResolutionProjection {
    private ResolutionProjection() {}

    /** Keeps the version unless a newer one is known; row-level security asks for the organisation first. */
    public static void keep(Connection connection, UUID organisation, Resolution resolution, long version)
            throws SQLException {
        try (var set = connection.prepareStatement("select set_config('minga.org', ?, true)")) {
            set.setString(1, organisation.toString());
            set.execute();
        }
        try (var upsert = connection.prepareStatement("""
                insert into finance.resolution as known
                    (org_id, id, version, state, subject_kind, ratification_due_on)
                values (?, ?, ?, ?, ?, ?)
                on conflict (org_id, id) do update
                set version = excluded.version, state = excluded.state, subject_kind = excluded.subject_kind,
                    ratification_due_on = excluded.ratification_due_on
                where known.version < excluded.version
                """)) {
            upsert.setObject(1, organisation);
            upsert.setObject(2, resolution.id().value());
            upsert.setLong(3, version);
            upsert.setString(4, resolution.state());
            upsert.setString(5, resolution.subjectKind());
            upsert.setObject(6, resolution.ratificationDueOn());
            upsert.executeUpdate();
        }
    }
}
