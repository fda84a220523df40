package coop.minga.finance.fund.app;

import coop.minga.finance.fund.domain.FundFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of a fund mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class FundConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "fund_pk", FundFailure.FUND_ID_TAKEN,
                "fund_code_once", FundFailure.FUND_CODE_TAKEN,
                "fund_general_is_named_like_its_organisation", FundFailure.FUND_ID_TAKEN,
                "fund_closed_empty", FundFailure.FUND_NOT_EMPTY,
                "fund_debts_not_overpaid", FundFailure.FUND_DEBTS_OVERPAID);
    }
}
