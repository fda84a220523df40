package coop.minga.finance.interest.app;

import coop.minga.finance.interest.domain.EarningProduct;
import coop.minga.finance.interest.store.EarningProducts;
import coop.minga.finance.interest.store.OverdueInterest;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.command.BackgroundCommands;
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
 * Accrues interest after each organisation's midnight, and catches up with what was missed.
 *
 * <p>Guarantee: a transaction for each day and for each few accounts paid; may run in any number of processes at once. An
 * organisation, or a product, that cannot be run keeps no other from it and is tried again the next time.
 */
@ApplicationScoped
public class InterestNights {
    private static final Logger LOG = Logger.getLogger(InterestNights.class);
    private static final String ACTION = "accrue interest";

    private final OverdueInterest overdue;
    private final EarningProducts products;
    private final InterestSteps steps;
    private final OrganisationQueries organisations;
    private final Transactions transactions;
    private final BackgroundCommands background;
    private final Clock clock;

    InterestNights(
            OverdueInterest overdue,
            EarningProducts products,
            InterestSteps steps,
            OrganisationQueries organisations,
            Transactions transactions,
            BackgroundCommands background,
            Clock clock) {
        this.overdue = overdue;
        this.products = products;
        this.steps = steps;
        this.organisations = organisations;
        this.transactions = transactions;
        this.background = background;
        this.clock = clock;
    }

    private record Waiting(List<EarningProduct> products, LocalDate yesterday) {}

    /** Runs every organisation that has a day to accrue or accounts to pay. */
    public void catchUp() {
        catchUp(transactions.open(Login.HOUSEKEEPING, () -> overdue.at(clock.instant())));
    }

    void catchUp(List<OrganisationId> waiting) {
        EachAlone.run(LOG, ACTION, waiting, this::catchUp);
    }

    void catchUp(OrganisationId organisation) {
        Waiting waiting = transactions.inOrganisation(
                organisation.value(),
                () -> new Waiting(
                        products.all(), organisations.today(organisation).minusDays(1)));
        EachAlone.run(LOG, ACTION, waiting.products(), product -> run(organisation, product, waiting.yesterday()));
    }

    private void run(OrganisationId organisation, EarningProduct product, LocalDate yesterday) {
        var author = Author.job(ACTION);
        var actor = new BackgroundCommands.Actor(organisation.value(), author.issuer(), author.subject());
        Step step;
        do {
            step = background.execute(actor, ACTION, () -> steps.next(author, organisation, product.id(), yesterday));
        } while (step.kind() != Step.Kind.NOTHING_LEFT);
    }

    @Scheduled(every = "{minga.interest.run-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        try {
            catchUp();
        } catch (DatabaseFailure away) {
            LOG.warnf("Interest is accrued when the database answers again: %s", away.getMessage());
        }
    }
}
