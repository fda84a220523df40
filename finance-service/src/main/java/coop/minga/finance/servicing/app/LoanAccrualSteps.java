package coop.minga.finance.servicing.app;

import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.ReversalAsked;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.servicing.domain.LoanAccrual;
import coop.minga.finance.servicing.domain.LoanBook;
import coop.minga.finance.servicing.domain.ServicingFailure;
import coop.minga.finance.servicing.store.LoanAccruals;
import coop.minga.finance.servicing.store.LoanBooks;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Accrues the next days of a book of loans.
 *
 * <p>Guarantee: inside the caller's transaction. Which days are next is read from what the steps before have left, so a run
 * that is interrupted goes on where it was, and two that race accrue each day once.
 */
@ApplicationScoped
public class LoanAccrualSteps {
    static final String ACCRUAL = "LOAN_INTEREST_ACCRUAL";

    /** One statement reckons them all; few enough that what a halt undoes is done again in a moment. */
    static final int DAYS_AT_ONCE = 31;

    private final LoanBooks books;
    private final LoanAccruals accruals;
    private final ChartQueries charts;
    private final Ledger ledger;
    private final Clock clock;

    LoanAccrualSteps(LoanBooks books, LoanAccruals accruals, ChartQueries charts, Ledger ledger, Clock clock) {
        this.books = books;
        this.accruals = accruals;
        this.charts = charts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Takes one step, if there is one up to a day.
     *
     * @return how many days it accrued
     * @throws DomainFailure ACCOUNT_FOR_USE_MISSING, or what refuses an entry on one of the organisation's own accounts
     */
    int next(Author author, OrganisationId organisation, LoanBook asked, LocalDate through) {
        LoanBook book = books.alone(asked.fund(), asked.currency()).orElse(asked);
        LocalDate from = book.nextDay();
        if (from.isAfter(through)) {
            return 0;
        }
        LocalDate last = from.plusDays(DAYS_AT_ONCE - 1L);
        Map<LocalDate, Long> accrued = books.accrued(organisation, book, from, last.isBefore(through) ? last : through);
        Instant now = clock.instant();
        long before = book.accruedMinor();
        List<EntryDraft> borne = new ArrayList<>();
        List<EntryDraft> takenBack = new ArrayList<>();
        List<LoanAccrual> days = new ArrayList<>();
        for (Map.Entry<LocalDate, Long> day : accrued.entrySet()) {
            long change = day.getValue() - before;
            before = day.getValue();
            JournalEntryId entry = change == 0 ? null : new JournalEntryId(UuidV7.next(clock));
            if (entry != null) {
                (change > 0 ? borne : takenBack).add(draft(organisation, book, entry, day.getKey(), change));
            }
            days.add(new LoanAccrual(
                    UuidV7.next(clock), organisation, book, day.getKey(), day.getValue(), change, entry, now));
        }
        // A restricted fund lets go only what was booked before (docs/adr/0098).
        ledger.postWithin(author, borne);
        ledger.postWithin(author, takenBack);
        accruals.persist(days);
        accruals.flush();
        return days.size();
    }

    /** The next night knows nothing of it, and would go on from what it has reckoned. */
    void refuseInJournal(@Observes ReversalAsked asked) {
        if (asked.source().equals(ACCRUAL)) {
            throw new DomainFailure(
                    ServicingFailure.ACCRUAL_ENTRY_STAYS, "Correct the loan; the next night corrects its interest.");
        }
    }

    /** What was borne more, or less where a schedule became another. */
    private EntryDraft draft(
            OrganisationId organisation, LoanBook book, JournalEntryId entry, LocalDate day, long change) {
        var amount = new Money(Math.abs(change), book.currency());
        var debit = Posting.debit(charts.accountFor(AccountUse.INTEREST_RECEIVABLE), book.fund(), amount);
        var credit = Posting.credit(charts.accountFor(AccountUse.LOAN_INTEREST), book.fund(), amount);
        List<Posting> postings = change > 0 ? List.of(debit, credit) : List.of(credit.opposite(), debit.opposite());
        return EntryDraft.entry(entry, organisation, day, ACCRUAL, book.fund().value(), null, postings);
    }
}
