package coop.minga.gateway.insight.messaging;

import coop.minga.contracts.membership.SubjectUnlinked;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Takes a person record from the subject it was known to be; it counts by itself again.
 *
 * <p>Guarantee: that of {@link Projection}, together with {@link SubjectLinkProjection}: both write one series of versions.
 */
@ApplicationScoped
class SubjectUnlinkProjection implements Projection<SubjectUnlinked> {
    @Override
    public Class<SubjectUnlinked> contract() {
        return SubjectUnlinked.class;
    }

    @Override
    public String type() {
        return SubjectUnlinked.TYPE;
    }

    @Override
    public void apply(Connection connection, List<SubjectUnlinked> events) throws SQLException {
        List<SubjectUnlinked> newest = AggregateKey.newest(
                events, event -> new AggregateKey(event.organisation(), event.personId()), SubjectUnlinked::version);
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into insight.subject_link as known (org_id, person_id, version, subject_id)
                select *, null from unnest(?::uuid[], ?::uuid[], ?::bigint[])
                on conflict (org_id, person_id) do update
                set version = excluded.version, subject_id = null
                where known.version < excluded.version""")) {
            new Columns<>(upsert, newest)
                    .bind("uuid", SubjectUnlinked::organisation)
                    .bind("uuid", SubjectUnlinked::personId)
                    .bind("bigint", SubjectUnlinked::version);
            upsert.executeUpdate();
        }
    }
}
