package coop.minga.finance.chart;

import static coop.minga.finance.account.AccountClass.ASSET;
import static coop.minga.finance.account.AccountClass.EQUITY;
import static coop.minga.finance.account.AccountClass.EXPENSE;
import static coop.minga.finance.account.AccountClass.INCOME;
import static coop.minga.finance.account.AccountClass.LIABILITY;

import coop.minga.finance.account.AccountClass;

/**
 * What an organisation's work uses an account for; features post by use and not by code.
 *
 * <p>Guarantee: an account of another class cannot serve; a constant is never renamed.
 */
public enum AccountUse {
    CASH(ASSET),
    BANK(ASSET),
    MOBILE_MONEY(ASSET),
    /** What can be turned into money within days and earns meanwhile: deposits at banks, treasury bills. */
    LIQUID_INVESTMENTS(ASSET),
    /** What is invested for longer, other than in loans to members. */
    FINANCIAL_INVESTMENTS(ASSET),
    LOANS(ASSET),
    INTEREST_RECEIVABLE(ASSET),
    /** What is provided for loans that may not come back: in credit, and so less than nothing. */
    LOAN_LOSS_ALLOWANCE(ASSET),
    DUES_RECEIVABLE(ASSET),
    /** What stands in the books and will hardly be had: losses that are still to be written off, what is in dispute. */
    PROBLEM_ASSETS(ASSET),
    MEMBER_SAVINGS(LIABILITY),
    MEMBER_DEPOSITS(LIABILITY),
    SOCIAL_FUND(LIABILITY),
    /** What others than members lent. */
    EXTERNAL_CREDIT(LIABILITY),
    /** What has to be paid within thirty days. */
    SHORT_TERM_PAYABLES(LIABILITY),
    SUSPENSE(LIABILITY),
    INTEREST_PAYABLE(LIABILITY),
    TAX_WITHHELD(LIABILITY),
    MEMBER_SHARES(EQUITY),
    /** What is never shared out: the cooperative's own capital. */
    RESERVES(EQUITY),
    SURPLUS(EQUITY),
    OPENING_BALANCES(EQUITY),
    DUES_INCOME(INCOME),
    LOAN_INTEREST(INCOME),
    LOAN_RECOVERIES(INCOME),
    FEES_AND_FINES(INCOME),
    GRANTS_RECEIVED(INCOME),
    INSURANCE_PREMIUMS(INCOME),
    INTEREST_PAID(EXPENSE),
    LOAN_LOSSES(EXPENSE),
    SOLIDARITY_GRANTS(EXPENSE),
    INSURANCE_CLAIMS(EXPENSE),
    RUNNING_COSTS(EXPENSE),
    CASH_DIFFERENCES(EXPENSE),
    TRANSFERS_BETWEEN_FUNDS(EXPENSE);

    private final AccountClass accountClass;

    AccountUse(AccountClass accountClass) {
        this.accountClass = accountClass;
    }

    public AccountClass accountClass() {
        return accountClass;
    }
}
