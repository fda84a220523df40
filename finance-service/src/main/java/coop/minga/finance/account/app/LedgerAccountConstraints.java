package coop.minga.finance.account.app;

import coop.minga.finance.account.domain.LedgerAccountFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of a ledger account mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class LedgerAccountConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "ledger_account_pk", LedgerAccountFailure.LEDGER_ACCOUNT_ID_TAKEN,
                "ledger_account_code_once", LedgerAccountFailure.LEDGER_ACCOUNT_CODE_TAKEN,
                "ledger_account_parent_fk", LedgerAccountFailure.LEDGER_ACCOUNT_PARENT_UNKNOWN,
                "ledger_account_not_its_own_parent", LedgerAccountFailure.LEDGER_ACCOUNT_PARENT_UNKNOWN,
                "ledger_account_closed_empty", LedgerAccountFailure.LEDGER_ACCOUNT_NOT_EMPTY,
                "balance_above_floor", LedgerAccountFailure.FLOOR_ABOVE_BALANCE);
    }
}
