package coop.minga.finance.organisation.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Writes what membership-service says of organisations.
 *
 * <p>Guarantee: moves forward only; on the given connection, whose transaction is the inbox's.
 */
public final class OrganisationProjection {
    private OrganisationProjection() {}

    /** Keeps the version unless a newer one is known; row-level security asks for the organisation first. */
    public static void keep(
            Connection connection, UUID organisation, long version, String name, String zone, String currency)
            throws SQLException {
        try (var set = connection.prepareStatement("select set_config('minga.org', ?, true)")) {
            set.setString(1, organisation.toString());
            set.execute();
        }
        try (var upsert = connection.prepareStatement("""
                insert into finance.organisation as known (org_id, version, name, zone, currency) values (?, ?, ?, ?, ?)
                on conflict (org_id) do update
                set version = excluded.version, name = excluded.name, zone = excluded.zone, currency = excluded.currency
                where known.version <= excluded.version
                """)) {
            upsert.setObject(1, organisation);
            upsert.setLong(2, version);
            upsert.setString(3, name);
            upsert.setString(4, zone);
            upsert.setString(5, currency);
            upsert.executeUpdate();
        }
    }
}
