package coop.minga.gateway.insight.messaging;

import coop.minga.contracts.membership.PersonMerged;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Keeps which person records were found to be of one person, and whether that was undone.
 *
 * <p>Guarantee: that of {@link Projection}; the moves of memberships and jobs are events of their own.
 */
@ApplicationScoped
class PersonMergeProjection implements Projection<PersonMerged> {
    @Override
    public Class<PersonMerged> contract() {
        return PersonMerged.class;
    }

    @Override
    public String type() {
        return PersonMerged.TYPE;
    }

    @Override
    public void apply(Connection connection, List<PersonMerged> events) throws SQLException {
        List<PersonMerged> newest = AggregateKey.newest(
                events,
                event -> new AggregateKey(event.organisation(), event.absorbedPersonId()),
                PersonMerged::version);
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into insight.person_merge as known (org_id, absorbed_person_id, version, person_id, undone)
                select * from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::uuid[], ?::boolean[])
                on conflict (org_id, absorbed_person_id) do update
                set version = excluded.version, person_id = excluded.person_id, undone = excluded.undone
                where known.version < excluded.version""")) {
            new Columns<>(upsert, newest)
                    .bind("uuid", PersonMerged::organisation)
                    .bind("uuid", PersonMerged::absorbedPersonId)
                    .bind("bigint", PersonMerged::version)
                    .bind("uuid", PersonMerged::personId)
                    .bind("boolean", PersonMerged::undone);
            upsert.executeUpdate();
        }
    }
}
