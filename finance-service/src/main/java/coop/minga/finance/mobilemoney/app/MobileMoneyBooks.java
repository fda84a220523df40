package coop.minga.finance.mobilemoney.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.IncomingMoney;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.app.JournalEntryQueries;
import coop.minga.finance.ledger.app.JournalEntryView.LineView;
import coop.minga.finance.ledger.app.JournalEntryView.Side;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.ledger.app.PendingEntries;
import coop.minga.finance.mobilemoney.domain.MobileAccount;
import coop.minga.finance.mobilemoney.domain.MobilePayment;
import coop.minga.platform.money.Money;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * What a payment by phone does to the books before it is known whose it is.
 *
 * <p>Guarantee: inside the caller's transaction. Money is received in an entry of the payment's own id, so the journal
 * itself refuses to receive it twice.
 */
@ApplicationScoped
class MobileMoneyBooks {
    static final String SOURCE = "MOBILE_MONEY";
    private static final String REFUND = "MOBILE_MONEY_REFUND";

    private final Ledger ledger;
    private final PendingEntries pendingEntries;
    private final JournalEntryQueries entries;
    private final ChartQueries charts;
    private final MobileMoneySettings settings;
    private final Clock clock;

    MobileMoneyBooks(
            Ledger ledger,
            PendingEntries pendingEntries,
            JournalEntryQueries entries,
            ChartQueries charts,
            MobileMoneySettings settings,
            Clock clock) {
        this.ledger = ledger;
        this.pendingEntries = pendingEntries;
        this.entries = entries;
        this.charts = charts;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the provider has not completed yet. */
    void pend(Author author, MobileAccount account, MobilePayment payment) {
        var id = new JournalEntryId(UuidV7.next(clock));
        ledger.postWithin(author, List.of(pending(id, SOURCE, payment, in(account, payment, payment.amount()))));
        payment.pendAs(id);
    }

    /** Into suspense, be it what was pending or another amount. */
    void receive(Author author, MobileAccount account, MobilePayment payment, Money amount) {
        boolean completed = false;
        if (amount.equals(payment.amount())) {
            completed = payment.pendingEntry()
                    .map(pending ->
                            pendingEntries.complete(author, payment.organisation(), pending, payment.receivingEntry()))
                    .orElse(false);
        } else {
            letGo(author, payment);
        }
        if (!completed) {
            ledger.postWithin(
                    author,
                    List.of(EntryDraft.entry(
                            payment.receivingEntry(),
                            payment.organisation(),
                            null,
                            SOURCE,
                            payment.id().value(),
                            null,
                            in(account, payment, amount))));
        }
    }

    /** The provider did not complete it. */
    void letGo(Author author, MobilePayment payment) {
        payment.pendingEntry().ifPresent(pending -> pendingEntries.cancel(author, payment.organisation(), pending));
    }

    /** The received money: on what was suspense on that day, and what was the provider's account. */
    IncomingMoney waiting(MobilePayment payment) {
        List<LineView> lines = entries.get(payment.receivingEntry()).postings();
        return new IncomingMoney.Waiting(
                account(lines, Side.CREDIT), FundId.generalOf(payment.organisation()), account(lines, Side.DEBIT));
    }

    private static LedgerAccountId account(List<LineView> lines, Side side) {
        return lines.stream()
                .filter(line -> line.side() == side)
                .map(LineView::account)
                .map(LedgerAccountId::new)
                .findFirst()
                .orElseThrow();
    }

    /** Holds what will be given back, so that nobody can spend it meanwhile. */
    void holdRefund(Author author, MobileAccount account, MobilePayment payment, JournalEntryId refund) {
        ledger.postWithin(author, List.of(pending(refund, REFUND, payment, out(account, payment))));
    }

    /** It was given back. */
    void refund(Author author, MobileAccount account, MobilePayment payment) {
        JournalEntryId refund = payment.refund().map(JournalEntryId::new).orElseThrow();
        var id = new JournalEntryId(UuidV7.next(clock));
        if (!pendingEntries.complete(author, payment.organisation(), refund, id)) {
            ledger.postWithin(
                    author,
                    List.of(EntryDraft.entry(
                            id,
                            payment.organisation(),
                            null,
                            REFUND,
                            payment.id().value(),
                            null,
                            out(account, payment))));
        }
    }

    /** It was not given back. */
    void letRefundGo(Author author, MobilePayment payment) {
        payment.refund()
                .map(JournalEntryId::new)
                .ifPresent(refund -> pendingEntries.cancel(author, payment.organisation(), refund));
    }

    private EntryDraft pending(JournalEntryId id, String source, MobilePayment payment, List<Posting> postings) {
        return EntryDraft.pending(
                id,
                payment.organisation(),
                null,
                clock.instant().plus(settings.pendingFor()),
                source,
                payment.id().value(),
                null,
                postings);
    }

    private List<Posting> in(MobileAccount account, MobilePayment payment, Money amount) {
        FundId general = FundId.generalOf(payment.organisation());
        return List.of(
                Posting.debit(account.ledgerAccount(), general, amount),
                Posting.credit(charts.accountFor(AccountUse.SUSPENSE), general, amount));
    }

    private List<Posting> out(MobileAccount account, MobilePayment payment) {
        FundId general = FundId.generalOf(payment.organisation());
        return List.of(
                Posting.debit(waiting(payment).account(), general, payment.amount()),
                Posting.credit(account.ledgerAccount(), general, payment.amount()));
    }
}
