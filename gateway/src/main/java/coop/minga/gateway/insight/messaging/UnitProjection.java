package coop.minga.gateway.insight.messaging;

import coop.minga.contracts.membership.UnitChanged;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Keeps name and place of each unit.
 *
 * <p>Guarantee: that of {@link Projection}.
 */
@ApplicationScoped
class UnitProjection implements Projection<UnitChanged> {
    @Override
    public Class<UnitChanged> contract() {
        return UnitChanged.class;
    }

    @Override
    public String type() {
        return UnitChanged.TYPE;
    }

    @Override
    public void apply(Connection connection, List<UnitChanged> events) throws SQLException {
        List<UnitChanged> newest = AggregateKey.newest(
                events, event -> new AggregateKey(event.organisation(), event.unitId()), UnitChanged::version);
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into insight.unit as known (org_id, unit_id, version, name, parent_id, merged_into)
                select * from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::uuid[], ?::uuid[])
                on conflict (org_id, unit_id) do update
                set version = excluded.version, name = excluded.name, parent_id = excluded.parent_id,
                    merged_into = excluded.merged_into
                where known.version < excluded.version""")) {
            new Columns<>(upsert, newest)
                    .bind("uuid", UnitChanged::organisation)
                    .bind("uuid", UnitChanged::unitId)
                    .bind("bigint", UnitChanged::version)
                    .bind("text", UnitChanged::name)
                    .bind("uuid", UnitChanged::parentUnitId)
                    .bind("uuid", UnitChanged::mergedInto);
            upsert.executeUpdate();
        }
    }
}
