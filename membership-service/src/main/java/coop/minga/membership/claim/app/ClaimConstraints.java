package coop.minga.membership.claim.app;

import coop.minga.membership.claim.domain.ClaimFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of a claim mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class ClaimConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "claim_organisation_fk", ClaimFailure.CLAIM_RECORD_UNKNOWN,
                "claim_of_directory_record", ClaimFailure.CLAIM_OF_A_TENANT,
                "claim_one_verified", ClaimFailure.CLAIM_RECORD_TAKEN);
    }
}
