package coop.minga.membership.registration.store;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.registration.domain.Registration;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/**
 * The registrations the caller's organisation keeps, of itself and of its directory.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class Registrations implements PanacheRepositoryBase<Registration, UUID> {

    /** The attempts of one organisation in their order. */
    public List<Registration> of(OrganisationId organisation) {
        return list("organisation = ?1 order by attempt", organisation.value());
    }

    /** The same, kept from changing until the transaction ends: of two steps at a time the second sees the first. */
    public List<Registration> ofToChange(OrganisationId organisation) {
        return find("organisation = ?1 order by attempt", organisation.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those of the organisations that have one. */
    public List<UUID> organisationsAmong(List<UUID> organisations) {
        return getEntityManager()
                .createQuery(
                        "select distinct e.organisation from Registration e where e.organisation in :organisations",
                        UUID.class)
                .setParameter("organisations", organisations)
                .getResultList();
    }
}
