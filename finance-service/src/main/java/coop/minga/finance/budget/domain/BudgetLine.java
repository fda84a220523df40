package coop.minga.finance.budget.domain;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;

/**
 * What is meant to be earned or spent on one account of one fund, over the whole budget.
 *
 * <p>Guarantee: not negative; the account's class says which of the two it is.
 */
public record BudgetLine(LedgerAccountId account, FundId fund, long amountMinor) {
    public BudgetLine {
        if (amountMinor < 0) {
            throw new IllegalArgumentException("a budget counts up");
        }
    }
}
