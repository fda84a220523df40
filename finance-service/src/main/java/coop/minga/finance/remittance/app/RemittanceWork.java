package coop.minga.finance.remittance.app;

import coop.minga.finance.ledger.Author;
import coop.minga.finance.remittance.domain.Remittance;
import coop.minga.finance.remittance.domain.RemittanceState;
import coop.minga.finance.remittance.store.Remittances;
import coop.minga.finance.remittance.store.RemittancesAtWork;
import coop.minga.finance.remittance.store.RemittancesAtWork.Place;
import coop.minga.platform.command.BackgroundCommands;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.transaction.DatabaseFailure;
import coop.minga.platform.transaction.EachAlone;
import coop.minga.platform.transaction.Login;
import coop.minga.platform.transaction.Transactions;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Carries remittances on, step by step, for all organisations in turn.
 *
 * <p>Guarantee: may run in any number of processes at once: a step is a transaction that locks its remittance, and leaves
 * what the next one finds to do. A step that fails leaves nothing and is tried again at the next round.
 */
@ApplicationScoped
public class RemittanceWork {
    private static final Logger LOG = Logger.getLogger(RemittanceWork.class);

    private final RemittancesAtWork atWork;
    private final Remittances remittances;
    private final RemittanceMatching matching;
    private final RemittanceAllocation allocation;
    private final RemittanceReversal reversal;
    private final Transactions transactions;
    private final BackgroundCommands commands;
    private final Clock clock;

    RemittanceWork(
            RemittancesAtWork atWork,
            Remittances remittances,
            RemittanceMatching matching,
            RemittanceAllocation allocation,
            RemittanceReversal reversal,
            Transactions transactions,
            BackgroundCommands commands,
            Clock clock) {
        this.atWork = atWork;
        this.remittances = remittances;
        this.matching = matching;
        this.allocation = allocation;
        this.reversal = reversal;
        this.transactions = transactions;
        this.commands = commands;
        this.clock = clock;
    }

    @Scheduled(every = "{minga.remittances.work-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        try {
            work();
        } catch (DatabaseFailure failure) {
            LOG.warnf("Remittances wait for the database: %s", failure.getMessage());
        }
    }

    /** Takes a step of each remittance in turn until there is nothing to do. */
    public void work() {
        Set<Place> undone = new HashSet<>();
        List<Place> places;
        do {
            places = transactions.open(Login.HOUSEKEEPING, atWork::find).stream()
                    .filter(place -> !undone.contains(place))
                    .toList();
            undone.addAll(EachAlone.run(LOG, "carry a remittance on", places, this::step));
        } while (!places.isEmpty());
    }

    private void step(Place place) {
        String action = "REMITTANCE " + place.remittance().value();
        Remittance asked = transactions.inOrganisation(
                place.organisation().value(),
                () -> remittances.findByIdOptional(place.remittance().value()).orElseThrow());
        var actor = new BackgroundCommands.Actor(place.organisation().value(), asked.issuer(), asked.subject());
        try {
            take(place, actor, action);
        } catch (DomainFailure refusal) {
            // What the books refuse as a whole they refuse for good; of a step nothing is left.
            commands.execute(actor, action, () -> {
                Remittance remittance = remittances.locked(place.remittance()).orElseThrow();
                if (remittance.state() == RemittanceState.MATCHING) {
                    remittance.refuse(refusal.type(), clock.instant());
                } else if (remittance.state() == RemittanceState.REVERSING) {
                    reversal.abandon(remittance);
                } else {
                    throw refusal;
                }
                return place;
            });
        }
    }

    private void take(Place place, BackgroundCommands.Actor actor, String action) {
        commands.execute(actor, action, () -> {
            Remittance remittance = remittances.locked(place.remittance()).orElseThrow();
            var author = new Author(remittance.issuer(), remittance.subject(), action);
            switch (remittance.state()) {
                case MATCHING -> matching.match(author, remittance);
                case ALLOCATING -> allocation.next(author, remittance);
                case REVERSING -> reversal.next(author, remittance);
                case RECEIVED, INVALID, REPEATED, UNDERFUNDED, RECONCILED, REVERSED ->
                    LOG.debugf(
                            "Another process was quicker with %s.",
                            place.remittance().value());
            }
            return place;
        });
    }
}
