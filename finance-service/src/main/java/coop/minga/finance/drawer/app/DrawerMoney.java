package coop.minga.finance.drawer.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.BalanceView.OfFund;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.drawer.domain.CashDrawer;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.platform.money.Money;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a drawer's giving out and taking back does to the books.
 *
 * <p>Guarantee: inside the caller's transaction; after a hand-over the drawer holds nothing in any fund.
 */
@ApplicationScoped
class DrawerMoney {
    private final Ledger ledger;
    private final LedgerAccountQueries accounts;
    private final ChartQueries charts;
    private final Clock clock;

    DrawerMoney(Ledger ledger, LedgerAccountQueries accounts, ChartQueries charts, Clock clock) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.charts = charts;
        this.clock = clock;
    }

    /** @param from the organisation's cash if null */
    void giveFloat(Author author, CashDrawer drawer, Money amount, @Nullable LedgerAccountId from) {
        FundId general = FundId.generalOf(drawer.organisation());
        post(
                author,
                drawer,
                "DRAWER_FLOAT",
                List.of(
                        Posting.debit(drawer.id().account(), general, amount),
                        Posting.credit(charts.accountOr(from, AccountUse.CASH, "/givenFloat/from"), general, amount)));
    }

    /** What should be in the drawer, in all its funds. */
    List<OfFund> expected(CashDrawer drawer) {
        return accounts.balance(drawer.id().account(), null, null).funds();
    }

    /**
     * Moves everything out of the drawer; money of a fund stays in its fund, and what is missing or left over is the
     * general fund's.
     *
     * @param into the organisation's cash if null
     */
    Optional<JournalEntryId> takeBack(
            Author author, CashDrawer drawer, List<OfFund> expected, Money difference, @Nullable LedgerAccountId into) {
        LedgerAccountId cash = charts.accountOr(into, AccountUse.CASH, "/into");
        FundId general = FundId.generalOf(drawer.organisation());
        Map<FundId, Long> received = new LinkedHashMap<>();
        List<Posting> postings = new ArrayList<>();
        for (OfFund each : expected) {
            Money held = each.balance().toMoney();
            if (held.minor() != 0) {
                var fund = new FundId(each.fund());
                postings.add(new Posting(drawer.id().account(), fund, held.negated()));
                received.merge(fund, held.minor(), Math::addExact);
            }
        }
        if (difference.minor() != 0) {
            postings.add(new Posting(charts.accountFor(AccountUse.CASH_DIFFERENCES), general, difference.negated()));
            received.merge(general, difference.minor(), Math::addExact);
        }
        received.forEach((fund, minor) -> {
            if (minor != 0) {
                postings.add(new Posting(cash, fund, new Money(minor, drawer.currency())));
            }
        });
        return postings.isEmpty() ? Optional.empty() : Optional.of(post(author, drawer, "DRAWER_HANDOVER", postings));
    }

    private JournalEntryId post(Author author, CashDrawer drawer, String source, List<Posting> postings) {
        var id = new JournalEntryId(UuidV7.next(clock));
        ledger.postWithin(
                author,
                List.of(EntryDraft.entry(
                        id, drawer.organisation(), null, source, drawer.id().value(), null, postings)));
        return id;
    }
}
