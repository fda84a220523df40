package coop.minga.finance.loan.app;

import coop.minga.finance.loan.domain.LoanFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of a loan mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class LoanConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "loan_pk", LoanFailure.LOAN_ID_TAKEN,
                "loan_borrower_fk", LoanFailure.LOAN_BORROWER_NOT_YET_KNOWN,
                "loan_not_to_itself", LoanFailure.LOAN_BORROWER_INVALID);
    }
}
