package coop.minga.membership.claim.store;

import coop.minga.membership.claim.ClaimId;
import coop.minga.membership.claim.domain.Claim;
import coop.minga.membership.organisation.OrganisationId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The claims of the caller's organisation and on its directory.
 *
 * <p>Guarantee: row-level security hides every other one, and lets only the party that filed one change it.
 */
@ApplicationScoped
public class Claims implements PanacheRepositoryBase<Claim, UUID> {

    /** Kept from changing until the transaction ends; empty also for the party that did not file it. */
    public Optional<Claim> findToChange(ClaimId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of a steward's records that somebody claims or has claimed. */
    public List<UUID> recordsClaimed(OrganisationId steward, List<UUID> records) {
        return getEntityManager()
                .createQuery(
                        "select distinct c.organisation from Claim c where c.steward = :steward and c.organisation in :records",
                        UUID.class)
                .setParameter("steward", steward.value())
                .setParameter("records", records)
                .getResultList();
    }
}
