package coop.minga.membership.organisation.app;

import coop.minga.membership.organisation.domain.OrganisationFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of an organisation mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class OrganisationConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "organisation_pk", OrganisationFailure.ORGANISATION_ID_TAKEN,
                // The record was taken back after it was looked for.
                "registration_organisation_fk", OrganisationFailure.ORGANISATION_UNKNOWN,
                "sse_assessment_organisation_fk", OrganisationFailure.ORGANISATION_UNKNOWN,
                "organisation_external_id_once", OrganisationFailure.ORGANISATION_EXTERNAL_ID_TAKEN);
    }
}
