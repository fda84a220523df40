package coop.minga.membership.person.store;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.domain.Person;
import coop.minga.platform.transaction.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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

    /**
     * The persons, locked until the transaction ends, in the order of their ids: of two that lock the same ones, neither
     * waits for the other in a circle. Whoever adds something to one of them waits too.
     */
    public List<Person> lock(Collection<PersonId> ids) {
        // Native, because Hibernate's own lock lets foreign keys through, and with them a membership of somebody who is
        // being erased.
        getEntityManager()
                .createNativeQuery(
                        "select id from membership.person where id in (:ids) order by id for update", UUID.class)
                .setParameter("ids", ids.stream().map(PersonId::value).toList())
                .getResultList();
        return list("id in ?1 order by id", ids.stream().map(PersonId::value).toList());
    }

    /** Keeps a person from being merged or erased until the transaction ends; any number may ask for it at once. */
    public void keep(PersonId id) {
        getEntityManager()
                .createNativeQuery("select id from membership.person where id = :id for key share", UUID.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    /** Those that were merged into one of these. */
    public List<PersonId> absorbedBy(Collection<PersonId> ids) {
        return getEntityManager()
                .createQuery("select p.id from Person p where p.mergedInto in :ids", UUID.class)
                .setParameter("ids", ids.stream().map(PersonId::value).toList())
                .getResultStream()
                .map(PersonId::new)
                .toList();
    }

    /** Which of the ids name a person of the organisation, in whichever state; one statement. */
    public Set<PersonId> taken(OrganisationId organisation, Collection<PersonId> ids) {
        return find(organisation, ids, "select id from membership.person where org_id = ? and id = any(?)");
    }

    /** Which of the ids name a person of the organisation who is neither merged nor erased; one statement. */
    public Set<PersonId> existing(OrganisationId organisation, Collection<PersonId> ids) {
        return find(
                organisation,
                ids,
                "select id from membership.person where org_id = ? and id = any(?) and state = 'RECORDED'");
    }

    private Set<PersonId> find(OrganisationId organisation, Collection<PersonId> ids, String sql) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(sql)) {
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
