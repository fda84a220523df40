package coop.minga.gateway.insight.messaging;

import coop.minga.contracts.membership.PersonRecorded;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Keeps sex and year of birth of each person record.
 *
 * <p>Guarantee: that of {@link Projection}; nothing else of a person is kept, not even the household.
 */
@ApplicationScoped
class PersonProjection implements Projection<PersonRecorded> {
    @Override
    public Class<PersonRecorded> contract() {
        return PersonRecorded.class;
    }

    @Override
    public String type() {
        return PersonRecorded.TYPE;
    }

    @Override
    public void apply(Connection connection, List<PersonRecorded> events) throws SQLException {
        List<PersonRecorded> newest = AggregateKey.newest(
                events, event -> new AggregateKey(event.organisation(), event.personId()), PersonRecorded::version);
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into insight.person as known (org_id, person_id, version, sex, birth_year)
                select * from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::int[])
                on conflict (org_id, person_id) do update
                set version = excluded.version, sex = excluded.sex, birth_year = excluded.birth_year
                where known.version < excluded.version""")) {
            new Columns<>(upsert, newest)
                    .bind("uuid", PersonRecorded::organisation)
                    .bind("uuid", PersonRecorded::personId)
                    .bind("bigint", PersonRecorded::version)
                    .bind("text", PersonRecorded::sex)
                    .bind("int", PersonRecorded::birthYear);
            upsert.executeUpdate();
        }
    }
}
