package coop.minga.membership.person.store;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.domain.Person;
import coop.minga.platform.transaction.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The persons the caller's organisation has recorded.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class Persons implements PanacheRepositoryBase<Person, UUID> {
    private final Database database;

    Persons(Database database) {
        this.database = database;
    }

    /** Which of the ids name a person of the organisation; one statement. */
    public Set<PersonId> existing(OrganisationId organisation, Collection<PersonId> ids) {
        return database.call(connection -> {
            try (var select =
                    connection.prepareStatement("select id from membership.person where org_id = ? and id = any(?)")) {
                select.setObject(1, organisation.value());
                select.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid", ids.stream().map(PersonId::value).toArray()));
                Set<PersonId> found = new HashSet<>();
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
