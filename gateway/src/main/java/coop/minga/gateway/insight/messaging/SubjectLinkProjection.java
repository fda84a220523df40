package coop.minga.gateway.insight.messaging;

import coop.minga.contracts.membership.SubjectLinked;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Keeps which subject a person record is known to be.
 *
 * <p>Guarantee: that of {@link Projection}; the subject is read by report functions alone and never shown.
 */
@ApplicationScoped
class SubjectLinkProjection implements Projection<SubjectLinked> {
    @Override
    public Class<SubjectLinked> contract() {
        return SubjectLinked.class;
    }

    @Override
    public String type() {
        return SubjectLinked.TYPE;
    }

    @Override
    public void apply(Connection connection, List<SubjectLinked> events) throws SQLException {
        List<SubjectLinked> newest = AggregateKey.newest(
                events, event -> new AggregateKey(event.organisation(), event.personId()), SubjectLinked::version);
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into insight.subject_link as known (org_id, person_id, version, subject_id)
                select * from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::uuid[])
                on conflict (org_id, person_id) do update
                set version = excluded.version, subject_id = excluded.subject_id
                where known.version < excluded.version""")) {
            new Columns<>(upsert, newest)
                    .bind("uuid", SubjectLinked::organisation)
                    .bind("uuid", SubjectLinked::personId)
                    .bind("bigint", SubjectLinked::version)
                    .bind("uuid", SubjectLinked::subjectId);
            upsert.executeUpdate();
        }
    }
}
