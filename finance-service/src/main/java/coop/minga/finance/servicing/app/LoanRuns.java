package coop.minga.finance.servicing.app;

import coop.minga.finance.ledger.Author;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.servicing.LoansLookedAfter;
import coop.minga.finance.servicing.domain.LoanAccrual;
import coop.minga.finance.servicing.domain.LoanBook;
import coop.minga.finance.servicing.domain.ServicingFailure;
import coop.minga.finance.servicing.store.LoanBooks;
import coop.minga.finance.servicing.store.LoanStandings.At;
import coop.minga.platform.access.Caller;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Does at once what the night does with loans, and tells what the nights did.
 *
 * <p>Guarantee: inside the caller's transaction; as many runs as you like leave what one would have left.
 */
@ApplicationScoped
public class LoanRuns {
    private static final String ACTION = "POST /api/v1/loan-runs";

    /** So that a request ends well within its transaction's time; the night takes as long as it takes. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final LoanBooks books;
    private final LoanAccrualSteps steps;
    private final LoanArrearsSteps arrears;
    private final LoanProvisioning provisioning;
    private final OrganisationQueries organisations;
    private final Lists lists;
    private final Event<LoansLookedAfter> done;
    private final Clock clock;

    LoanRuns(
            LoanBooks books,
            LoanAccrualSteps steps,
            LoanArrearsSteps arrears,
            LoanProvisioning provisioning,
            OrganisationQueries organisations,
            Lists lists,
            Event<LoansLookedAfter> done,
            Clock clock) {
        this.books = books;
        this.steps = steps;
        this.arrears = arrears;
        this.provisioning = provisioning;
        this.organisations = organisations;
        this.lists = lists;
        this.done = done;
        this.clock = clock;
    }

    /**
     * Runs up to a day, yesterday if none is named; says whether that took too long to be done at once.
     *
     * @throws DomainFailure LOAN_DAY_NOT_OVER, ACCOUNT_FOR_USE_MISSING, what refuses an entry
     */
    public LoanRunView run(Caller caller, OrganisationId organisation, @Nullable LocalDate through) {
        LocalDate yesterday = organisations.today(organisation).minusDays(1);
        LocalDate day = through == null ? yesterday : through;
        if (day.isAfter(yesterday)) {
            throw DomainFailure.at(
                    ServicingFailure.LOAN_DAY_NOT_OVER, "/through", "The last day that is over is " + yesterday + ".");
        }
        Instant now = clock.instant();
        Instant until = now.plus(LONGEST);
        var at = new At(organisation, day, now);
        int moved = LoanArrearsSteps.all(after -> arrears.next(at, after));
        List<LoanBook> all = books.all();
        List<UnprovidedFundView> unprovided =
                all.isEmpty() ? List.of() : provisioning.provide(Author.of(caller, ACTION), at);
        int days = 0;
        for (LoanBook book : all) {
            int taken;
            do {
                if (clock.instant().isAfter(until)) {
                    return new LoanRunView(day, moved, days, unprovided, false);
                }
                taken = steps.next(Author.of(caller, ACTION), organisation, book, day);
                days += taken;
            } while (taken > 0);
        }
        done.fire(new LoansLookedAfter(organisation, day));
        return new LoanRunView(day, moved, days, unprovided, true);
    }

    public Page<LoanAccrualView> accruals(PageParameters parameters) {
        return lists.page(
                        LoanAccrual.class,
                        LoanAccrualSort.ACCRUED_ON,
                        parameters,
                        (criteria, row) -> List.of(),
                        LoanAccrualSort::valueOf,
                        LoanAccrual::id)
                .map(LoanAccrualView::of);
    }
}
