package coop.minga.membership.organisation.store;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.domain.OrganisationLookup.Entry;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What organisations are found by.
 *
 * <p>Guarantee: one statement however many entries; also under the login that registers tenants.
 */
@ApplicationScoped
public class OrganisationLookups {
    private static final Comparator<Entry> IN_ORDER_OF_THE_INDEX =
            Comparator.comparing(Entry::by).thenComparing(Entry::key).thenComparing(Entry::organisation);

    private final Database database;

    OrganisationLookups(Database database) {
        this.database = database;
    }

    public void add(Collection<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        // In one order in every transaction, so that two imports of one list do not wait for each other in a circle.
        List<Entry> sorted = entries.stream().sorted(IN_ORDER_OF_THE_INDEX).toList();
        database.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into membership.organisation_lookup (org_id, looked_up_by, lookup_key, organisation_id)
                    select * from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[])
                    """)) {
                insert.setArray(1, connection.createArrayOf("uuid", column(sorted, Entry::steward)));
                insert.setArray(2, connection.createArrayOf("text", column(sorted, each -> each.by()
                        .name())));
                insert.setArray(3, connection.createArrayOf("text", column(sorted, Entry::key)));
                insert.setArray(4, connection.createArrayOf("uuid", column(sorted, Entry::organisation)));
                insert.executeUpdate();
            }
        });
    }

    /** Forgets all that these organisations of one steward are found by. */
    public void remove(OrganisationId steward, Collection<OrganisationId> organisations) {
        database.run(connection -> {
            try (var delete = connection.prepareStatement(
                    "delete from membership.organisation_lookup where org_id = ? and organisation_id = any(?)")) {
                delete.setObject(1, steward.value());
                delete.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid",
                                organisations.stream()
                                        .map(OrganisationId::value)
                                        .toArray()));
                delete.executeUpdate();
            }
        });
    }

    private static Object[] column(List<Entry> entries, Function<Entry, Object> part) {
        return entries.stream().map(part).toArray();
    }
}
