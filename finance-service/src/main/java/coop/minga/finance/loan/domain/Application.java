package coop.minga.finance.loan.domain;

import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;

/**
 * What a borrower asks for.
 *
 * <p>Guarantee: more than nothing, in at least one instalment; whether the product lends it is checked against its terms.
 *
 * @param purpose a code, never words about somebody
 */
public record Application(Money principal, int instalments, String purpose) {
    public Application {
        if (principal.minor() <= 0) {
            throw DomainFailure.at(LoanFailure.LOAN_AMOUNT_INVALID, "/principal", "Write an amount above zero.");
        }
        if (!purpose.matches("[A-Z][A-Z0-9_]{0,39}")) {
            throw DomainFailure.at(
                    LoanFailure.LOAN_PURPOSE_MALFORMED, "/purpose", "Write a code such as WORKING_CAPITAL.");
        }
    }
}
