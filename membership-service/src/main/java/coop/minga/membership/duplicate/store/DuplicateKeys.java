package coop.minga.membership.duplicate.store;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The keyed digests persons are compared by.
 *
 * <p>Guarantee: whoever shares one with a person is found through the index, and what is read has a bound, however many
 * persons there are and share it.
 */
@ApplicationScoped
public class DuplicateKeys {
    /** As many as are born in one year with one of the commonest names in an organisation of a million. */
    private static final int MOST_OF_A_DIGEST = 2_000;

    private static final String FIND = """
            select sharing.person_id
            from unnest(?::bigint[]) as wanted(token)
            cross join lateral (
                select key.person_id from membership.duplicate_key key
                where key.org_id = ? and key.token = wanted.token and key.person_id <> ?
                order by key.person_id limit ?) as sharing
            group by sharing.person_id
            order by count(*) desc, sharing.person_id
            limit ?
            """;

    private final Database database;

    DuplicateKeys(Database database) {
        this.database = database;
    }

    /** Gives these persons these digests and no other; two statements however many. */
    public void replace(OrganisationId organisation, Map<PersonId, Set<Long>> tokens) {
        remove(organisation, tokens.keySet());
        List<Long> added = new ArrayList<>();
        List<UUID> owners = new ArrayList<>();
        tokens.forEach((person, each) -> each.forEach(token -> {
            added.add(token);
            owners.add(person.value());
        }));
        database.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into membership.duplicate_key (org_id, token, person_id)
                    select ?, token, person_id from unnest(?::bigint[], ?::uuid[]) as t(token, person_id)
                    """)) {
                insert.setObject(1, organisation.value());
                insert.setArray(2, connection.createArrayOf("bigint", added.toArray()));
                insert.setArray(3, connection.createArrayOf("uuid", owners.toArray()));
                insert.executeUpdate();
            }
        });
    }

    /** Takes all digests of these persons away. */
    public void remove(OrganisationId organisation, Collection<PersonId> persons) {
        database.run(connection -> {
            try (var delete = connection.prepareStatement(
                    "delete from membership.duplicate_key where org_id = ? and person_id = any(?)")) {
                delete.setObject(1, organisation.value());
                delete.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid", persons.stream().map(PersonId::value).toArray()));
                delete.executeUpdate();
            }
        });
    }

    /**
     * Others with one of the digests, those with most of them first. Of a digest that thousands have only the first
     * thousands count: whoever is beyond them in every digest the two share is not found.
     */
    public List<PersonId> sharing(OrganisationId organisation, PersonId person, Collection<Long> tokens, int atMost) {
        if (tokens.isEmpty()) {
            return List.of();
        }
        return database.call(connection -> {
            try (var select = connection.prepareStatement(FIND)) {
                select.setArray(1, connection.createArrayOf("bigint", tokens.toArray()));
                select.setObject(2, organisation.value());
                select.setObject(3, person.value());
                select.setInt(4, MOST_OF_A_DIGEST);
                select.setInt(5, atMost);
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
}
