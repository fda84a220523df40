package coop.minga.finance.remittance.app;

import coop.minga.finance.remittance.domain.RemittanceFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of remittances mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class RemittanceConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of("remittance_pk", RemittanceFailure.REMITTANCE_ID_TAKEN);
    }
}
