package coop.minga.membership.person.store;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The tokens persons are found by.
 *
 * <p>Guarantee: one statement however many tokens; a token without the key tells nothing of a name.
 */
@ApplicationScoped
public class SearchTokens {
    static final String FIND = """
            select person_id from membership.person_search_token
            where org_id = ? and token = any(?::bigint[] || ?::bigint[])
            group by person_id
            having count(*) filter (where token = any(?::bigint[])) = ?
            order by count(*) desc, person_id
            limit ?
            """;

    private final Database database;

    SearchTokens(Database database) {
        this.database = database;
    }

    /** A token and the person found by it. */
    public record Entry(long token, PersonId person) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return Long.compare(token, other.token);
        }
    }

    public void add(OrganisationId organisation, Collection<Entry> entries) {
        write(organisation, entries, """
                insert into membership.person_search_token (org_id, token, person_id)
                select ?, token, person_id from unnest(?::bigint[], ?::uuid[]) as t(token, person_id)
                """);
    }

    /** Adds those that are not there yet. */
    public void addMissing(OrganisationId organisation, Collection<Entry> entries) {
        write(organisation, entries, """
                insert into membership.person_search_token (org_id, token, person_id)
                select ?, token, person_id from unnest(?::bigint[], ?::uuid[]) as t(token, person_id)
                on conflict do nothing
                """);
    }

    public void remove(OrganisationId organisation, Collection<Entry> entries) {
        write(organisation, entries, """
                with org as (select ?::uuid as id)
                delete from membership.person_search_token stored
                using org, unnest(?::bigint[], ?::uuid[]) as t(token, person_id)
                where stored.org_id = org.id and stored.token = t.token and stored.person_id = t.person_id
                """);
    }

    /**
     * The persons who have all the needed tokens, those with most of the wished-for ones first.
     *
     * @param needed at least one
     */
    public List<PersonId> find(
            OrganisationId organisation, Collection<Long> needed, Collection<Long> wished, int atMost) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(FIND)) {
                var neededTokens = connection.createArrayOf("bigint", needed.toArray());
                select.setObject(1, organisation.value());
                select.setArray(2, neededTokens);
                select.setArray(3, connection.createArrayOf("bigint", wished.toArray()));
                select.setArray(4, neededTokens);
                select.setInt(5, needed.size());
                select.setInt(6, atMost);
                List<PersonId> found = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(new PersonId(rows.getObject(1, UUID.class)));
                    }
                }
                return found;
            }
        });
    }

    private void write(OrganisationId organisation, Collection<Entry> entries, String sql) {
        if (entries.isEmpty()) {
            return;
        }
        // In the order of the index, so that neighbours fall on one page.
        List<Entry> sorted = entries.stream().sorted().toList();
        database.run(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, organisation.value());
                statement.setArray(
                        2,
                        connection.createArrayOf(
                                "bigint", sorted.stream().map(Entry::token).toArray()));
                statement.setArray(
                        3,
                        connection.createArrayOf(
                                "uuid",
                                sorted.stream()
                                        .map(each -> each.person().value())
                                        .toArray()));
                statement.executeUpdate();
            }
        });
    }
}
