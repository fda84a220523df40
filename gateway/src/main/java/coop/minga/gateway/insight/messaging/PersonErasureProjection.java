package coop.minga.gateway.insight.messaging;

import coop.minga.contracts.membership.PersonErased;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Keeps which person records were erased: what was counted of them stays counted.
 *
 * <p>Guarantee: that of {@link Projection}.
 */
@ApplicationScoped
class PersonErasureProjection implements Projection<PersonErased> {
    @Override
    public Class<PersonErased> contract() {
        return PersonErased.class;
    }

    @Override
    public String type() {
        return PersonErased.TYPE;
    }

    @Override
    public void apply(Connection connection, List<PersonErased> events) throws SQLException {
        List<PersonErased> newest = AggregateKey.newest(
                events, event -> new AggregateKey(event.organisation(), event.personId()), PersonErased::version);
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into insight.person_erasure as known (org_id, person_id, version)
                select * from unnest(?::uuid[], ?::uuid[], ?::bigint[])
                on conflict (org_id, person_id) do update
                set version = excluded.version
                where known.version < excluded.version""")) {
            new Columns<>(upsert, newest)
                    .bind("uuid", PersonErased::organisation)
                    .bind("uuid", PersonErased::personId)
                    .bind("bigint", PersonErased::version);
            upsert.executeUpdate();
        }
    }
}
