package coop.minga.membership.person.store;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The tokens persons are found by.
 *
 * <p>Guarantee: one statement however many tokens, and none that reads more the more persons there are; a token without
 * the key tells nothing of a name.
 */
@ApplicationScoped
public class SearchTokens {
    /** Of two names that one in two hundred of a million bears each, more than a page's worth bear both. */
    private static final int MOST_FOLLOWED = 5_000;

    /**
     * Follows the token that the fewest have, in the order of the index, and looks each bearer's others up: neither a
     * common name beside a rare one nor the next page of a common one makes it read all who bear it.
     */
    static final String FIND = """
            with rarest as (
                select wanted.token, few.bearers
                from unnest(?::bigint[]) as wanted(token)
                cross join lateral (
                    select count(*) as bearers from (
                        select from membership.person_search_token t
                        where t.org_id = ? and t.token = wanted.token limit ?) as bearer) as few
                order by few.bearers limit 1)
            select rarest.bearers, found.person_id
            from rarest
            left join lateral (
                select bearer.person_id
                from (
                    select t.person_id from membership.person_search_token t
                    where t.org_id = ? and t.token = rarest.token order by t.person_id limit ?) as bearer
                where ? = (
                    select count(*) from membership.person_search_token t
                    where t.org_id = ? and t.token = any(array_remove(?, rarest.token))
                        and t.person_id = bearer.person_id)
                order by bearer.person_id limit ?) as found on true
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
     * Persons who have all of some tokens, in the order of their ids.
     *
     * @param isAll whether nobody else has them; else there are more than were asked for, or than were looked at
     */
    public record Found(List<PersonId> persons, boolean isAll) {}

    /** @param tokens at least one */
    public Found find(OrganisationId organisation, Set<Long> tokens, int atMost) {
        int mostFollowed = tokens.size() == 1 ? atMost + 1 : MOST_FOLLOWED;
        return database.call(connection -> {
            try (var select = connection.prepareStatement(FIND)) {
                var wanted = connection.createArrayOf("bigint", tokens.toArray());
                select.setArray(1, wanted);
                select.setObject(2, organisation.value());
                select.setInt(3, mostFollowed);
                select.setObject(4, organisation.value());
                select.setInt(5, mostFollowed);
                select.setInt(6, tokens.size() - 1);
                select.setObject(7, organisation.value());
                select.setArray(8, wanted);
                select.setInt(9, atMost + 1);
                List<PersonId> found = new ArrayList<>();
                boolean isAll = true;
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        isAll = rows.getInt(1) < mostFollowed;
                        UUID person = rows.getObject(2, UUID.class);
                        if (person != null) {
                            found.add(new PersonId(person));
                        }
                    }
                }
                return found.size() > atMost
                        ? new Found(List.copyOf(found.subList(0, atMost)), false)
                        : new Found(found, isAll);
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
