package coop.minga.finance.dues.app;

import coop.minga.finance.dues.DuesRunId;
import coop.minga.finance.dues.store.DuesRuns;
import coop.minga.finance.dues.store.DuesRuns.Place;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.command.BackgroundCommands;
import coop.minga.platform.command.BackgroundCommands.Actor;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import coop.minga.platform.transaction.DatabaseFailure;
import coop.minga.platform.transaction.EachAlone;
import coop.minga.platform.transaction.Login;
import coop.minga.platform.transaction.Transactions;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Charges dues in the background: what was asked for, and once a day for every organisation with plans.
 *
 * <p>Guarantee: may run in any number of processes at once. A run that nobody finished is gone on with where it came to; a
 * day that nobody began is made good by the next one, because each run charges all that is missing.
 */
@ApplicationScoped
public class DuesRounds {
    private static final Logger LOG = Logger.getLogger(DuesRounds.class);
    private static final String ISSUER = "minga";
    private static final String SUBJECT = "finance-service";

    private final DuesRuns runs;
    private final DuesRunCommands commands;
    private final BackgroundCommands background;
    private final Transactions transactions;
    private final Clock clock;

    DuesRounds(
            DuesRuns runs,
            DuesRunCommands commands,
            BackgroundCommands background,
            Transactions transactions,
            Clock clock) {
        this.runs = runs;
        this.commands = commands;
        this.background = background;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Begins the run of the day for organisations that have none yet. */
    public void beginDays() {
        List<OrganisationId> waiting = transactions.open(Login.HOUSEKEEPING, () -> runs.without(clock.instant()));
        EachAlone.run(LOG, "begin to charge dues", waiting, this::beginDay);
    }

    /** Does the runs that are open. */
    public void work() {
        EachAlone.run(LOG, "charge dues", transactions.open(Login.HOUSEKEEPING, runs::open), this::work);
    }

    private void beginDay(OrganisationId organisation) {
        background.execute(actor(organisation), "begin to charge dues", () -> {
            commands.beginDay(organisation, new DuesRunId(UuidV7.next(clock)), ISSUER, SUBJECT);
            return true;
        });
    }

    private void work(Place place) {
        try {
            while (background.execute(
                    actor(place.organisation()), "charge dues", () -> commands.advance(place.run()))) {
                LOG.debugf("Run %s goes on", place.run().value());
            }
        } catch (DomainFailure refused) {
            background.execute(actor(place.organisation()), "charge no dues", () -> {
                commands.fail(place.run(), refused.type().name());
                return true;
            });
        }
    }

    private static Actor actor(OrganisationId organisation) {
        return new Actor(organisation.value(), ISSUER, SUBJECT);
    }

    @Scheduled(every = "{minga.dues.work-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void workRound() {
        rest(this::work);
    }

    @Scheduled(every = "{minga.dues.begin-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void beginRound() {
        rest(this::beginDays);
    }

    private static void rest(Runnable round) {
        try {
            round.run();
        } catch (DatabaseFailure away) {
            LOG.debugf("Dues are charged when the database answers again: %s", away.getMessage());
        }
    }
}
