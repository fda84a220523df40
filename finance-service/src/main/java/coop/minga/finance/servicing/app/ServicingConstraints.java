package coop.minga.finance.servicing.app;

import coop.minga.finance.servicing.domain.ServicingFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of what is done with loans mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class ServicingConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "loan_write_off_pk", ServicingFailure.WRITE_OFF_ID_TAKEN,
                "loan_write_off_once", ServicingFailure.WRITE_OFF_PROPOSED_ALREADY,
                "loan_restructuring_pk", ServicingFailure.RESTRUCTURING_ID_TAKEN,
                "loan_restructuring_once", ServicingFailure.RESTRUCTURING_PROPOSED_ALREADY,
                "loan_moratorium_pk", ServicingFailure.MORATORIUM_ID_TAKEN,
                "loan_moratorium_loan_once", ServicingFailure.MORATORIUM_APPLIED_ALREADY);
    }
}
