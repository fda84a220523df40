package coop.minga.finance.ledger.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a journal entry. Those the database finds have the names it says.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum JournalEntryFailure implements ProblemType {
    JOURNAL_ENTRY_UNKNOWN(404, "There is no such journal entry"),
    JOURNAL_ENTRY_ID_TAKEN(409, "You have a journal entry of this id"),
    JOURNAL_ENTRY_TRANSITION_ILLEGAL(409, "The entry is in no state for this"),
    PENDING_ENTRY_EXPIRED(409, "The pending entry has expired"),
    PENDING_ENTRY_NOT_EXPIRED(409, "The pending entry has not expired yet"),
    EXPIRY_IN_THE_PAST(400, "A pending entry expires later than now"),
    COMPLETION_BEYOND_PENDING(409, "More would be posted than was pending"),
    REVERSAL_NOT_OPPOSITE(409, "A reversal posts the opposite of its entry"),
    POSTINGS_TOO_FEW_OR_MANY(400, "An entry has at least two postings"),
    ENTRY_UNBALANCED(400, "Debits and credits differ"),
    CURRENCIES_MIXED(400, "An entry has one currency"),
    CURRENCY_NOT_OF_ACCOUNT(409, "The account counts in another currency"),
    AMOUNT_MALFORMED(400, "The amount is none of its currency"),
    AMOUNT_OUT_OF_RANGE(400, "The amount is zero or too large"),
    BALANCE_OUT_OF_RANGE(409, "The account would hold more than can be counted"),
    EFFECTIVE_IN_THE_FUTURE(400, "An entry takes effect today or earlier"),
    LEDGER_ACCOUNT_OF_POSTING_UNKNOWN(409, "A posting names an account that is not there"),
    FUND_OF_POSTING_UNKNOWN(409, "A posting names a fund that is not there"),
    LEDGER_ACCOUNT_CLOSED(409, "The account is closed"),
    LEDGER_ACCOUNT_NOT_POSTED_BY_HAND(409, "The account keeps books of its own"),
    FUND_CLOSED(409, "The fund is closed"),
    FUND_RESTRICTED(409, "The fund's money may not be spent on this"),
    INSUFFICIENT_FUNDS(409, "The account would fall below its floor"),
    LEDGER_BUSY(503, "More entries are waiting than can be taken");

    private final int status;
    private final String title;

    JournalEntryFailure(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
