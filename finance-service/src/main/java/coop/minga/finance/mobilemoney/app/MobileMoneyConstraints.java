package coop.minga.finance.mobilemoney.app;

import coop.minga.finance.mobilemoney.domain.MobileMoneyFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of mobile money mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class MobileMoneyConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "mobile_money_account_pk", MobileMoneyFailure.MOBILE_MONEY_ACCOUNT_ID_TAKEN,
                "mobile_money_account_once", MobileMoneyFailure.MOBILE_MONEY_ACCOUNT_TAKEN,
                "payer_reference_once", MobileMoneyFailure.PAYER_REFERENCE_TAKEN);
    }
}
