package coop.minga.gateway.insight.messaging;

import coop.minga.contracts.membership.PersonRecorded;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is counted of each person record: sex, year of birth, groups, unit, and what is known at all.
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
                insert into insight.person as known
                  (org_id, person_id, version, sex, birth_year, home_unit_id, self_declared_groups,
                   has_contact_point, has_identifier, recorded_at)
                select org_id, person_id, version, sex, birth_year, home_unit_id, string_to_array(groups, ','),
                       has_contact_point, has_identifier, recorded_at
                from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::int[], ?::uuid[], ?::text[], ?::boolean[],
                            ?::boolean[], ?::timestamptz[])
                  as told(org_id, person_id, version, sex, birth_year, home_unit_id, groups, has_contact_point,
                          has_identifier, recorded_at)
                on conflict (org_id, person_id) do update
                set version = excluded.version, sex = excluded.sex, birth_year = excluded.birth_year,
                    home_unit_id = excluded.home_unit_id, self_declared_groups = excluded.self_declared_groups,
                    has_contact_point = excluded.has_contact_point, has_identifier = excluded.has_identifier,
                    recorded_at = excluded.recorded_at
                where known.version < excluded.version""")) {
            new Columns<>(upsert, newest)
                    .bind("uuid", PersonRecorded::organisation)
                    .bind("uuid", PersonRecorded::personId)
                    .bind("bigint", PersonRecorded::version)
                    .bind("text", PersonRecorded::sex)
                    .bind("int", PersonRecorded::birthYear)
                    .bind("uuid", PersonRecorded::homeUnitId)
                    .bind("text", PersonProjection::groups)
                    .bind("boolean", PersonRecorded::hasContactPoint)
                    .bind("boolean", PersonRecorded::hasIdentifier)
                    .bind("timestamptz", event -> event.recordedAt().toString());
            upsert.executeUpdate();
        }
    }

    /** As one text, for an array of arrays of different lengths cannot be bound; the words are codes without a comma. */
    private static @Nullable String groups(PersonRecorded event) {
        return event.selfDeclaredGroups() == null ? null : String.join(",", event.selfDeclaredGroups());
    }
}
