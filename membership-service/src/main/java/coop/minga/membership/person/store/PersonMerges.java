package coop.minga.membership.person.store;

import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.domain.PersonMerge;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * The merges of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class PersonMerges implements PanacheRepositoryBase<PersonMerge, UUID> {

    /** The merge that stands, in which the record was absorbed. */
    public Optional<PersonMerge> standing(PersonId absorbed) {
        return find("absorbed = ?1 and undoneAt is null", absorbed.value()).firstResultOptional();
    }
}
