package coop.minga.membership.duplicate.store;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Persons that wait to be compared with the others.
 *
 * <p>Guarantee: one that changes while it is being compared waits again; one comparison at a time in an organisation.
 */
@ApplicationScoped
public class DuplicateChecks {
    private final Database database;

    DuplicateChecks(Database database) {
        this.database = database;
    }

    public void add(OrganisationId organisation, Collection<PersonId> persons) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into membership.duplicate_check (org_id, person_id)
                    select ?, person_id from unnest(?::uuid[]) as p(person_id)
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

    /** Waits until nobody else compares persons of the organisation, for the rest of the transaction. */
    public void takeTurn(OrganisationId organisation) {
        database.run(connection -> {
            try (var lock = connection.prepareStatement(
                    "select pg_advisory_xact_lock(hashtextextended('duplicates of ' || ?, 0))")) {
                lock.setString(1, organisation.value().toString());
                lock.execute();
            }
        });
    }

    /**
     * Takes the next ones out of the queue. They are chosen first and then deleted: as a condition of the deletion the
     * choice may be made anew for every row looked at, each time of others, and more would be taken than asked for.
     */
    public Set<PersonId> next(OrganisationId organisation, int atMost) {
        return database.call(connection -> {
            try (var delete = connection.prepareStatement("""
                    with next as materialized (
                        select org_id, id from membership.duplicate_check where org_id = ? order by id limit ?
                        for update skip locked)
                    delete from membership.duplicate_check waiting using next
                    where waiting.org_id = next.org_id and waiting.id = next.id
                    returning waiting.person_id
                    """)) {
                delete.setObject(1, organisation.value());
                delete.setInt(2, atMost);
                return persons(delete);
            }
        });
    }

    /** Those that were added last, and go on waiting. */
    public Set<PersonId> last(OrganisationId organisation, int atMost) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(
                    "select person_id from membership.duplicate_check where org_id = ? order by id desc limit ?")) {
                select.setObject(1, organisation.value());
                select.setInt(2, atMost);
                return persons(select);
            }
        });
    }

    private static Set<PersonId> persons(PreparedStatement statement) throws SQLException {
        Set<PersonId> persons = new LinkedHashSet<>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                persons.add(new PersonId(rows.getObject(1, UUID.class)));
            }
        }
        return persons;
    }

    /** Organisations with somebody waiting; for the housekeeping login, which sees nothing else. */
    public List<OrganisationId> organisations() {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("select distinct org_id from membership.duplicate_check");
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
