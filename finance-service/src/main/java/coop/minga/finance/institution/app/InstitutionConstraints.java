package coop.minga.finance.institution.app;

import coop.minga.finance.institution.domain.InstitutionFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of institutional members mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class InstitutionConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "member_pk", InstitutionFailure.INSTITUTION_ID_TAKEN,
                "institution_pk", InstitutionFailure.INSTITUTION_ID_TAKEN);
    }
}
