package coop.minga.finance.opening.domain;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;

/**
 * What one account held in one fund.
 *
 * @param row its row in the file, as a spreadsheet counts
 * @param minor minor units: a debit is positive, a credit negative
 */
public record OpeningLine(int row, LedgerAccountId account, FundId fund, long minor) {
    public OpeningLine {
        if (minor == 0) {
            throw new IllegalArgumentException("a line holds something");
        }
    }
}
