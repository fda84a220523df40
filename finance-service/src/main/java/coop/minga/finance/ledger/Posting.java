package coop.minga.finance.ledger;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.platform.money.Money;

/**
 * One line of an entry.
 *
 * <p>Guarantee: a debit is positive and a credit negative, everywhere in this service.
 */
public record Posting(LedgerAccountId account, FundId fund, Money amount) {

    /** @param amount positive */
    public static Posting debit(LedgerAccountId account, FundId fund, Money amount) {
        return new Posting(account, fund, positive(amount));
    }

    /** @param amount positive */
    public static Posting credit(LedgerAccountId account, FundId fund, Money amount) {
        return new Posting(account, fund, positive(amount).negated());
    }

    public Posting opposite() {
        return new Posting(account, fund, amount.negated());
    }

    public boolean isDebit() {
        return amount.minor() > 0;
    }

    private static Money positive(Money amount) {
        if (amount.minor() <= 0) {
            throw new IllegalArgumentException("A side has a positive amount, not " + amount.minor() + ".");
        }
        return amount;
    }
}
