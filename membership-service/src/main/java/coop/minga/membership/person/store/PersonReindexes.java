package coop.minga.membership.person.store;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Persons that wait to be indexed again; migrations put them there, and who could not be opened goes back.
 *
 * <p>Guarantee: who is taken out by a transaction that fails waits again; two that take at once take others.
 */
@ApplicationScoped
public class PersonReindexes {
    private final Database database;

    PersonReindexes(Database database) {
        this.database = database;
    }

    /** Takes the next ones out of the queue. */
    public Set<PersonId> next(OrganisationId organisation, int atMost) {
        return database.call(connection -> {
            try (var delete = connection.prepareStatement("""
                    delete from membership.person_reindex
                    where org_id = ? and person_id in (
                        select person_id from membership.person_reindex where org_id = ? order by tried, person_id limit ?
                        for update skip locked)
                    returning person_id
                    """)) {
                delete.setObject(1, organisation.value());
                delete.setObject(2, organisation.value());
                delete.setInt(3, atMost);
                Set<PersonId> next = new LinkedHashSet<>();
                try (var rows = delete.executeQuery()) {
                    while (rows.next()) {
                        next.add(new PersonId(rows.getObject(1, UUID.class)));
                    }
                }
                return next;
            }
        });
    }

    /** Puts persons back into the queue, behind all who were not tried yet. */
    public void addTried(OrganisationId organisation, Collection<PersonId> persons) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into membership.person_reindex (org_id, person_id, tried)
                    select ?, person_id, true from unnest(?::uuid[]) as p(person_id)
                    on conflict do nothing
                    """)) {
                insert.setObject(1, organisation.value());
                insert.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid", persons.stream().map(PersonId::value).toArray()));
                insert.executeUpdate();
            }
        });
    }

    /** Organisations with somebody waiting; for the housekeeping login, which sees nothing else. */
    public List<OrganisationId> organisations() {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("select distinct org_id from membership.person_reindex");
                    var rows = select.executeQuery()) {
                List<OrganisationId> waiting = new ArrayList<>();
                while (rows.next()) {
                    waiting.add(new OrganisationId(rows.getObject(1, UUID.class)));
                }
                return waiting;
            }
        });
    }
}
