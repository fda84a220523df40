package coop.minga.membership.sseprofile.store;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.sseprofile.domain.SseAssessment;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * The assessments the caller's organisation keeps, of itself and of its directory.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class SseAssessments implements PanacheRepositoryBase<SseAssessment, UUID> {

    public List<SseAssessment> of(OrganisationId organisation) {
        return list("organisation", organisation.value());
    }

    /** Those of the organisations that have one. */
    public List<UUID> organisationsAmong(List<UUID> organisations) {
        return getEntityManager()
                .createQuery(
                        "select distinct e.organisation from SseAssessment e where e.organisation in :organisations",
                        UUID.class)
                .setParameter("organisations", organisations)
                .getResultList();
    }
}
