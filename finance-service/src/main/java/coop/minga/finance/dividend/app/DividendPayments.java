package coop.minga.finance.dividend.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.dividend.domain.DividendRun;
import coop.minga.finance.dividend.domain.DividendState;
import coop.minga.finance.dividend.domain.Due;
import coop.minga.finance.dividend.store.ApprovedRuns;
import coop.minga.finance.dividend.store.ApprovedRuns.Approved;
import coop.minga.finance.dividend.store.DividendLines;
import coop.minga.finance.dividend.store.DividendRuns;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.product.app.ProductQueries;
import coop.minga.finance.product.app.SavingTerms;
import coop.minga.platform.command.BackgroundCommands;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.transaction.DatabaseFailure;
import coop.minga.platform.transaction.EachAlone;
import coop.minga.platform.transaction.Login;
import coop.minga.platform.transaction.Transactions;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Pays what was approved, some accounts at a time.
 *
 * <p>Guarantee: each account is paid once, however many processes pay and wherever one of them is halted; what is left is
 * paid the next time.
 */
@ApplicationScoped
public class DividendPayments {
    static final String SOURCE = "DIVIDEND";

    private static final Logger LOG = Logger.getLogger(DividendPayments.class);
    private static final String ACTION = "pay dividends";
    private static final int PAID_AT_ONCE = 200;

    private final ApprovedRuns approvedRuns;
    private final DividendRuns runs;
    private final DividendLines lines;
    private final ProductQueries products;
    private final ChartQueries charts;
    private final Ledger ledger;
    private final Transactions transactions;
    private final BackgroundCommands background;
    private final Clock clock;

    DividendPayments(
            ApprovedRuns approvedRuns,
            DividendRuns runs,
            DividendLines lines,
            ProductQueries products,
            ChartQueries charts,
            Ledger ledger,
            Transactions transactions,
            BackgroundCommands background,
            Clock clock) {
        this.approvedRuns = approvedRuns;
        this.runs = runs;
        this.lines = lines;
        this.products = products;
        this.charts = charts;
        this.ledger = ledger;
        this.transactions = transactions;
        this.background = background;
        this.clock = clock;
    }

    /** Pays every run that is approved. */
    public void payAll() {
        EachAlone.run(LOG, ACTION, transactions.open(Login.HOUSEKEEPING, approvedRuns::all), this::pay);
    }

    private void pay(Approved approved) {
        var author = Author.job(ACTION);
        var actor = new BackgroundCommands.Actor(approved.organisation().value(), author.issuer(), author.subject());
        boolean isLeft;
        do {
            isLeft = background.execute(actor, ACTION, () -> paySome(author, approved));
        } while (isLeft);
    }

    /**
     * Pays some accounts inside the caller's transaction, and says whether there may be more.
     *
     * @throws DomainFailure ACCOUNT_FOR_USE_MISSING, or what refuses an entry on one of the organisation's own accounts
     */
    boolean paySome(Author author, Approved approved) {
        DividendRun run = runs.findById(approved.run().value(), LockModeType.PESSIMISTIC_WRITE);
        if (run == null || run.state() != DividendState.APPROVED) {
            return false;
        }
        List<Due> due = lines.due(run.id(), PAID_AT_ONCE);
        if (due.isEmpty()) {
            run.become(DividendState.PAID, clock.instant());
            return false;
        }
        SavingTerms into = products.terms(run.paysInto());
        List<EntryDraft> drafts = due.stream()
                .map(each -> payment(run, into, each, receiver(each)))
                .toList();
        List<Ledger.Result> results = ledger.postEach(author, drafts);
        List<EntryDraft> suspended = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            if (results.get(i).refusal() != null) {
                // Closed since it was approved, or still below its floor: the money is the member's, so a person
                // decides.
                suspended.add(payment(run, into, due.get(i), charts.accountFor(AccountUse.SUSPENSE)));
            }
        }
        if (!suspended.isEmpty()) {
            ledger.postWithin(author, suspended);
        }
        return true;
    }

    private LedgerAccountId receiver(Due due) {
        return due.paysInto() == null
                ? charts.accountFor(AccountUse.SUSPENSE)
                : due.paysInto().ledgerAccount();
    }

    /** Out of the surplus where it is a part of that, and for shares; for deposits as a cost; in the fund it is paid into. */
    private EntryDraft payment(DividendRun run, SavingTerms into, Due due, LedgerAccountId receiver) {
        FundId fund = into.fund();
        AccountUse paidFrom = due.isOfSurplus() ? AccountUse.SURPLUS : AccountUse.INTEREST_PAID;
        List<Posting> postings = new ArrayList<>();
        postings.add(Posting.debit(charts.accountFor(paidFrom), fund, new Money(due.grossMinor(), into.currency())));
        if (due.grossMinor() > due.taxMinor()) {
            postings.add(Posting.credit(receiver, fund, new Money(due.grossMinor() - due.taxMinor(), into.currency())));
        }
        if (due.taxMinor() > 0) {
            postings.add(Posting.credit(
                    charts.accountFor(AccountUse.TAX_WITHHELD), fund, new Money(due.taxMinor(), into.currency())));
        }
        return EntryDraft.entry(
                new JournalEntryId(due.id()),
                run.organisation(),
                null,
                SOURCE,
                run.id().value(),
                null,
                postings);
    }

    @Scheduled(every = "{minga.dividend.pay-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        try {
            payAll();
        } catch (DatabaseFailure away) {
            LOG.warnf("Dividends are paid when the database answers again: %s", away.getMessage());
        }
    }
}
