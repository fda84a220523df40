package coop.minga.membership.household.store;

import coop.minga.membership.household.HouseholdId;
import coop.minga.membership.household.domain.Household;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.platform.source.Source;
import coop.minga.platform.transaction.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The households of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one; each method is a constant number of statements.
 */
@ApplicationScoped
public class Households implements PanacheRepositoryBase<Household, UUID> {
    private final Database database;

    Households(Database database) {
        this.database = database;
    }

    /** Reserves the external ids of a household that is already stored. */
    public void name(Household household) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into membership.household_external_id (org_id, external_id, household_id)
                    select ?, external_id, ? from unnest(?::text[]) as e(external_id)
                    """)) {
                insert.setObject(1, household.organisation().value());
                insert.setObject(2, household.id().value());
                insert.setArray(
                        3,
                        connection.createArrayOf("text", household.externalIds().toArray()));
                insert.executeUpdate();
            }
        });
    }

    /**
     * Makes the households whose external id is not known yet and finds all of them. Two at once make each one only
     * once: the second waits for the first at the key of the external id.
     *
     * @param proposed ids for those that are new, by external id
     */
    public Map<String, HouseholdId> findOrCreate(
            OrganisationId organisation, Map<String, HouseholdId> proposed, Instant now) {
        // In one order in every transaction, so that two imports of the same file do not wait for each other in a
        // circle.
        var sorted = new TreeMap<>(proposed);
        List<String> externalIds = List.copyOf(sorted.keySet());
        UUID[] ids = sorted.values().stream().map(HouseholdId::value).toArray(UUID[]::new);
        return database.call(connection -> {
            insertNew(connection, organisation, externalIds, ids, now);
            return findByExternalId(connection, organisation, externalIds);
        });
    }

    /** Which of the ids name a household of the organisation. */
    public Set<HouseholdId> existing(OrganisationId organisation, Collection<HouseholdId> ids) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(
                    "select id from membership.household where org_id = ? and id = any(?)")) {
                select.setObject(1, organisation.value());
                select.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid", ids.stream().map(HouseholdId::value).toArray()));
                Set<HouseholdId> found = new HashSet<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(new HouseholdId(rows.getObject(1, UUID.class)));
                    }
                }
                return found;
            }
        });
    }

    private static void insertNew(
            Connection connection, OrganisationId organisation, List<String> externalIds, UUID[] ids, Instant now)
            throws SQLException {
        // The name first: it decides whether the household is new. The foreign key is checked after the whole
        // statement.
        try (var insert = connection.prepareStatement("""
                with named as (
                    insert into membership.household_external_id (org_id, external_id, household_id)
                    select ?, external_id, household_id
                    from unnest(?::text[], ?::uuid[]) with ordinality as e(external_id, household_id, position)
                    order by position
                    on conflict (org_id, external_id) do nothing
                    returning org_id, external_id, household_id)
                insert into membership.household (org_id, id, version, external_ids, created_at, updated_at,
                    source_channel, source_system, source_batch_id)
                select org_id, household_id, 0, array[external_id], ?::timestamptz, ?::timestamptz, ?, ?, ?::uuid
                from named
                """)) {
            insert.setObject(1, organisation.value());
            insert.setArray(2, connection.createArrayOf("text", externalIds.toArray()));
            insert.setArray(3, connection.createArrayOf("uuid", ids));
            insert.setTimestamp(4, Timestamp.from(now));
            insert.setTimestamp(5, Timestamp.from(now));
            Source source = Source.current();
            insert.setString(6, source.channel().name());
            insert.setString(7, source.system());
            insert.setObject(8, source.batchId());
            insert.executeUpdate();
        }
    }

    private static Map<String, HouseholdId> findByExternalId(
            Connection connection, OrganisationId organisation, List<String> externalIds) throws SQLException {
        try (var select = connection.prepareStatement("""
                select external_id, household_id from membership.household_external_id
                where org_id = ? and external_id = any(?)
                """)) {
            select.setObject(1, organisation.value());
            select.setArray(2, connection.createArrayOf("text", externalIds.toArray()));
            Map<String, HouseholdId> found = HashMap.newHashMap(externalIds.size());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), new HouseholdId(rows.getObject(2, UUID.class)));
                }
            }
            return found;
        }
    }
}
