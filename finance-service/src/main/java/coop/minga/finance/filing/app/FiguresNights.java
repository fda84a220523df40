package coop.minga.finance.filing.app;

import coop.minga.finance.filing.store.ToldFigures;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.servicing.app.LoanNights;
import coop.minga.platform.command.BackgroundCommands;
import coop.minga.platform.transaction.DatabaseFailure;
import coop.minga.platform.transaction.EachAlone;
import coop.minga.platform.transaction.Login;
import coop.minga.platform.transaction.Transactions;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Has the figures of each organisation's last day told, when the night has looked after its loans.
 *
 * <p>Guarantee: a day is told once, in however many processes it runs; an organisation that cannot be told of keeps no other
 * from it and is tried again the next time. Days that were missed stay untold, but for the last.
 */
@ApplicationScoped
public class FiguresNights {
    private static final Logger LOG = Logger.getLogger(FiguresNights.class);
    private static final String ACTION = "tell financial figures";
    private static final Author AUTHOR = Author.job(ACTION);

    private final ToldFigures told;
    private final FiguresTelling telling;
    private final LoanNights loans;
    private final OrganisationQueries organisations;
    private final Transactions transactions;
    private final BackgroundCommands background;
    private final Clock clock;

    FiguresNights(
            ToldFigures told,
            FiguresTelling telling,
            LoanNights loans,
            OrganisationQueries organisations,
            Transactions transactions,
            BackgroundCommands background,
            Clock clock) {
        this.told = told;
        this.telling = telling;
        this.loans = loans;
        this.organisations = organisations;
        this.transactions = transactions;
        this.background = background;
        this.clock = clock;
    }

    /** Tells of every organisation whose last day is over and looked after. */
    public void catchUp() {
        EachAlone.run(LOG, ACTION, waiting(), this::tell);
    }

    /** Before the night has provided for its loans, their allowance is that of the day before. */
    List<OrganisationId> waiting() {
        List<OrganisationId> waiting = transactions.open(Login.HOUSEKEEPING, () -> told.waiting(clock.instant()));
        Set<OrganisationId> early = Set.copyOf(loans.waiting());
        return waiting.stream().filter(each -> !early.contains(each)).toList();
    }

    void tell(OrganisationId organisation) {
        background.execute(
                new BackgroundCommands.Actor(organisation.value(), AUTHOR.issuer(), AUTHOR.subject()), ACTION, () -> {
                    telling.tellOnce(
                            organisation, organisations.today(organisation).minusDays(1));
                    return 0;
                });
    }

    @Scheduled(every = "{minga.figures.tell-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        try {
            catchUp();
        } catch (DatabaseFailure away) {
            LOG.warnf("Figures are told when the database answers again: %s", away.getMessage());
        }
    }
}
