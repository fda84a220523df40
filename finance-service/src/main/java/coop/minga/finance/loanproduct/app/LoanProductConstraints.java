package coop.minga.finance.loanproduct.app;

import coop.minga.finance.loanproduct.domain.LoanProductFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of a loan product mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class LoanProductConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "loan_product_pk", LoanProductFailure.LOAN_PRODUCT_ID_TAKEN,
                "loan_product_code_once", LoanProductFailure.LOAN_PRODUCT_CODE_TAKEN);
    }
}
