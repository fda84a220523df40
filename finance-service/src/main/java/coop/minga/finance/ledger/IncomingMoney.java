package coop.minga.finance.ledger;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.platform.money.Money;
import java.util.List;

/**
 * Money that came in, for the feature that books what it was paid for.
 *
 * <p>Guarantee: in the fund it is for the amount remains to be credited; every other fund is balanced and keeps nothing.
 */
public sealed interface IncomingMoney {
    /** The account that is debited. */
    LedgerAccountId account();

    /** The postings that hand an amount to a fund. */
    List<Posting> handedTo(FundId fund, Money amount);

    /** Just received: it is the fund's it is paid to. */
    record InHand(LedgerAccountId account) implements IncomingMoney {
        @Override
        public List<Posting> handedTo(FundId fund, Money amount) {
            return List.of(Posting.debit(account, fund, amount));
        }
    }

    /**
     * Received before in a fund, and owed to nobody known since.
     *
     * @param account what it waits on
     * @param money where it lies; from there it goes along to another fund, which would lend or insure with nothing otherwise
     */
    record Waiting(LedgerAccountId account, FundId fund, LedgerAccountId money) implements IncomingMoney {
        @Override
        public List<Posting> handedTo(FundId to, Money amount) {
            Posting waited = Posting.debit(account, fund, amount);
            return fund.equals(to)
                    ? List.of(waited)
                    : List.of(waited, Posting.credit(money, fund, amount), Posting.debit(money, to, amount));
        }
    }
}
