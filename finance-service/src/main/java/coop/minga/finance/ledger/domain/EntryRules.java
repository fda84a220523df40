package coop.minga.finance.ledger.domain;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.EntryKind;
import coop.minga.finance.ledger.Posting;
import coop.minga.platform.problem.DomainFailure;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an entry must be, whatever the books say.
 *
 * <p>Guarantee: no state; the database holds the same rules once more.
 */
public final class EntryRules {
    /** Ten million million shillings; a balance holds a thousand of them before it overflows. */
    public static final long LARGEST_AMOUNT_MINOR = 1_000_000_000_000_000L;

    public static final int MOST_POSTINGS = 1_000;

    private EntryRules() {}

    /** @throws DomainFailure naming the first rule that is broken */
    public static void check(EntryKind kind, Currency currency, String source, List<Posting> postings) {
        if (!source.matches("[A-Z][A-Z0-9_]{0,39}")) {
            throw new IllegalArgumentException("A source is written in capitals, not " + source + ".");
        }
        boolean none = kind == EntryKind.VOID || kind == EntryKind.EXPIRY;
        if (none != postings.isEmpty() || postings.size() == 1 || postings.size() > MOST_POSTINGS) {
            throw DomainFailure.at(
                    JournalEntryFailure.POSTINGS_TOO_FEW_OR_MANY,
                    "/postings",
                    "An entry has 2 to " + MOST_POSTINGS + " postings.");
        }
        for (int i = 0; i < postings.size(); i++) {
            checkAmount(currency, postings.get(i), "/postings/" + i + "/amount");
        }
        Map<FundId, Long> sums = new LinkedHashMap<>();
        postings.forEach(each -> sums.merge(each.fund(), each.amount().minor(), Math::addExact));
        sums.values().stream().filter(sum -> sum != 0).findFirst().ifPresent(sum -> {
            throw DomainFailure.at(
                    JournalEntryFailure.ENTRY_UNBALANCED,
                    "/postings",
                    "Debits and credits must be equal in every fund.");
        });
    }

    private static void checkAmount(Currency currency, Posting posting, String pointer) {
        if (!posting.amount().currency().equals(currency)) {
            throw DomainFailure.at(
                    JournalEntryFailure.CURRENCIES_MIXED, pointer, "All postings of an entry have one currency.");
        }
        long minor = posting.amount().minor();
        if (minor == 0 || Math.abs(minor) > LARGEST_AMOUNT_MINOR) {
            throw DomainFailure.at(
                    JournalEntryFailure.AMOUNT_OUT_OF_RANGE,
                    pointer,
                    "An amount is positive and at most " + LARGEST_AMOUNT_MINOR + " minor units.");
        }
    }

    /** @throws DomainFailure POSTINGS_TOO_FEW_OR_MANY if there is none to tell it */
    public static Currency currencyOf(List<Posting> postings) {
        if (postings.isEmpty()) {
            throw DomainFailure.at(
                    JournalEntryFailure.POSTINGS_TOO_FEW_OR_MANY,
                    "/postings",
                    "An entry has 2 to " + MOST_POSTINGS + " postings.");
        }
        return postings.getFirst().amount().currency();
    }
}
