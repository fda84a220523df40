package coop.minga.finance.servicing.app;

import coop.minga.finance.ledger.Author;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.servicing.domain.LoanBook;
import coop.minga.finance.servicing.store.LoanBooks;
import coop.minga.finance.servicing.store.LoanStandings.At;
import coop.minga.platform.command.BackgroundCommands;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.transaction.DatabaseFailure;
import coop.minga.platform.transaction.EachAlone;
import coop.minga.platform.transaction.Login;
import coop.minga.platform.transaction.Transactions;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Looks after loans when each organisation's day is over: says which are late, provides for them, accrues their interest, and
 * catches up with what was missed.
 *
 * <p>Guarantee: a transaction for each few loans and for each few days of a book; may run in any number of processes at
 * once. An organisation, or a book, that cannot be accrued keeps no other from it and is tried again the next time.
 */
@ApplicationScoped
public class LoanNights {
    private static final Logger LOG = Logger.getLogger(LoanNights.class);
    private static final String ACTION = "look after loans";
    private static final Author AUTHOR = Author.job(ACTION);

    private final LoanBooks books;
    private final LoanAccrualSteps steps;
    private final LoanArrearsSteps arrears;
    private final LoanProvisioning provisioning;
    private final OrganisationQueries organisations;
    private final Transactions transactions;
    private final BackgroundCommands background;
    private final Clock clock;

    LoanNights(
            LoanBooks books,
            LoanAccrualSteps steps,
            LoanArrearsSteps arrears,
            LoanProvisioning provisioning,
            OrganisationQueries organisations,
            Transactions transactions,
            BackgroundCommands background,
            Clock clock) {
        this.books = books;
        this.steps = steps;
        this.arrears = arrears;
        this.provisioning = provisioning;
        this.organisations = organisations;
        this.transactions = transactions;
        this.background = background;
        this.clock = clock;
    }

    private record Waiting(List<LoanBook> books, LocalDate yesterday) {}

    /** Runs every organisation that has a day to accrue. */
    public void catchUp() {
        catchUp(waiting());
    }

    void catchUp(List<OrganisationId> waiting) {
        EachAlone.run(LOG, ACTION, waiting, this::catchUp);
    }

    /** Organisations whose night is not over: a day of some book is still to be accrued. */
    public List<OrganisationId> waiting() {
        return transactions.open(Login.HOUSEKEEPING, () -> books.waiting(clock.instant()));
    }

    void catchUp(OrganisationId organisation) {
        Waiting waiting = transactions.inOrganisation(
                organisation.value(),
                () -> new Waiting(books.all(), organisations.today(organisation).minusDays(1)));
        // Those that are late first: the row of an accrued day is what says that the night is over. So what fails here,
        // and is not refused, ends the organisation's night.
        try {
            sort(organisation, waiting.yesterday());
        } catch (DomainFailure refusal) {
            LOG.warnf(
                    "Arrears of loans of organisation %s wait: %s",
                    organisation.value(), refusal.type().name());
        }
        EachAlone.run(LOG, ACTION, waiting.books(), book -> accrue(organisation, book, waiting.yesterday()));
    }

    private void sort(OrganisationId organisation, LocalDate yesterday) {
        LoanArrearsSteps.all(after -> background.execute(
                actor(organisation), ACTION, () -> arrears.next(at(organisation, yesterday), after)));
        background
                .execute(actor(organisation), ACTION, () -> provisioning.provide(AUTHOR, at(organisation, yesterday)))
                .forEach(each -> LOG.warnf("Loans of fund %s are not provided for: %s", each.fund(), each.code()));
    }

    private void accrue(OrganisationId organisation, LoanBook book, LocalDate yesterday) {
        int days;
        do {
            days = background.execute(
                    actor(organisation), ACTION, () -> steps.next(AUTHOR, organisation, book, yesterday));
        } while (days > 0);
    }

    private At at(OrganisationId organisation, LocalDate day) {
        return new At(organisation, day, clock.instant());
    }

    private static BackgroundCommands.Actor actor(OrganisationId organisation) {
        return new BackgroundCommands.Actor(organisation.value(), AUTHOR.issuer(), AUTHOR.subject());
    }

    @Scheduled(every = "{minga.loans.accrue-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        try {
            catchUp();
        } catch (DatabaseFailure away) {
            LOG.warnf("Interest of loans is accrued when the database answers again: %s", away.getMessage());
        }
    }
}
