package coop.minga.finance.ledger.app;

import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.domain.JournalEntryFailure;
import coop.minga.finance.ledger.store.Verdict;
import coop.minga.platform.money.Amount;
import coop.minga.platform.problem.DomainFailure;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Says in words why the database refused an entry.
 *
 * <p>Guarantee: names the account and, where there is too little, what is there; no effect.
 */
final class Refusals {
    private Refusals() {}

    static DomainFailure of(EntryDraft draft, Verdict verdict) {
        JournalEntryFailure failure = JournalEntryFailure.valueOf(verdict.outcome());
        Map<String, Object> data = new LinkedHashMap<>();
        if (verdict.account() != null && verdict.fund() != null) {
            data.put("account", verdict.account());
            data.put("fund", verdict.fund());
        }
        if (verdict.availableMinor() != null) {
            // An account that has not begun holds less than its floor, and nothing can be taken from it.
            data.put("available", Amount.of(Math.max(0, verdict.availableMinor()), draft.currency()));
        }
        return new DomainFailure(failure, detail(failure), data);
    }

    private static String detail(JournalEntryFailure failure) {
        return switch (failure) {
            case JOURNAL_ENTRY_UNKNOWN -> "You have no journal entry of this id.";
            case JOURNAL_ENTRY_ID_TAKEN -> "Leave the id out, or choose a new one.";
            case JOURNAL_ENTRY_TRANSITION_ILLEGAL -> "Another entry has taken it back or ended it already.";
            case PENDING_ENTRY_EXPIRED -> "What it held was let go; post a new entry.";
            case PENDING_ENTRY_NOT_EXPIRED -> "It is let go by itself at its time.";
            case COMPLETION_BEYOND_PENDING -> "Post at most what is pending, on the same accounts and funds.";
            case REVERSAL_NOT_OPPOSITE -> "A reversal has the postings of its entry with the sides exchanged.";
            case LEDGER_ACCOUNT_OF_POSTING_UNKNOWN -> "You have no ledger account of this id.";
            case FUND_OF_POSTING_UNKNOWN -> "You have no fund of this id.";
            case LEDGER_ACCOUNT_CLOSED -> "Open the account again, or post to another.";
            case LEDGER_ACCOUNT_NOT_POSTED_BY_HAND ->
                "Let shares be bought, transferred or redeemed, and loans be repaid or written off.";
            case FUND_CLOSED -> "Post in another fund.";
            case FUND_RESTRICTED -> "The fund names the accounts its money may be spent on.";
            case CURRENCY_NOT_OF_ACCOUNT -> "Post in the account's own currency.";
            case INSUFFICIENT_FUNDS -> "The account holds too little in this fund.";
            case BALANCE_OUT_OF_RANGE -> "Spread the amount over several accounts.";
            default -> failure.title() + ".";
        };
    }
}
