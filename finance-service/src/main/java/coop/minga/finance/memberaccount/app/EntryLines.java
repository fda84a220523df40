package coop.minga.finance.memberaccount.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.Posting;
import coop.minga.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Makes the postings that move an amount from one account in its fund to another in its own.
 *
 * <p>Guarantee: every fund is balanced; what goes from one fund to another stands on the account the chart names for that.
 */
@ApplicationScoped
class EntryLines {
    private final ChartQueries charts;

    EntryLines(ChartQueries charts) {
        this.charts = charts;
    }

    /** An account in a fund. */
    record Place(LedgerAccountId account, FundId fund) {
        static Place of(AccountInUse used) {
            return new Place(used.ledgerAccount(), used.terms().fund());
        }
    }

    /** @throws coop.minga.platform.problem.DomainFailure ACCOUNT_FOR_USE_MISSING */
    List<Posting> move(Money amount, Place debit, Place credit) {
        var first = Posting.debit(debit.account(), debit.fund(), amount);
        var last = Posting.credit(credit.account(), credit.fund(), amount);
        if (debit.fund().equals(credit.fund())) {
            return List.of(first, last);
        }
        LedgerAccountId between = charts.accountFor(AccountUse.TRANSFERS_BETWEEN_FUNDS);
        return List.of(
                first,
                Posting.credit(between, debit.fund(), amount),
                Posting.debit(between, credit.fund(), amount),
                last);
    }
}
