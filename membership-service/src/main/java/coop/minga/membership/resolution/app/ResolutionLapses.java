package coop.minga.membership.resolution.app;

import coop.minga.membership.resolution.store.OverdueResolutions;
import coop.minga.membership.resolution.store.OverdueResolutions.Place;
import coop.minga.platform.command.BackgroundCommands;
import coop.minga.platform.transaction.DatabaseFailure;
import coop.minga.platform.transaction.EachAlone;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Lets provisional resolutions lapse that nobody ratified in time.
 *
 * <p>Guarantee: each lapses once, however many processes look: the row is locked and looked at again before it does. A
 * round that fails is made up for by the next; nobody's right waits for one, for what is overdue is not in force.
 */
@ApplicationScoped
public class ResolutionLapses {
    static final String ACTOR = "housekeeping";

    private static final Logger LOG = Logger.getLogger(ResolutionLapses.class);

    private final OverdueResolutions overdue;
    private final BackgroundCommands background;
    private final ResolutionCommands commands;
    private final Clock clock;

    ResolutionLapses(
            OverdueResolutions overdue, BackgroundCommands background, ResolutionCommands commands, Clock clock) {
        this.overdue = overdue;
        this.background = background;
        this.commands = commands;
        this.clock = clock;
    }

    /** Lets everything lapse that is overdue now, and says how many resolutions that were. */
    public int lapseOverdue() {
        List<Place> lapsed = new ArrayList<>();
        EachAlone.run(LOG, "let a resolution lapse", overdue.at(clock.instant()), place -> {
            if (lapse(place)) {
                lapsed.add(place);
            }
        });
        return lapsed.size();
    }

    @Scheduled(every = "1m", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        try {
            lapseOverdue();
        } catch (DatabaseFailure away) {
            LOG.debugf("Resolutions lapse when the database answers again: %s", away.getMessage());
        }
    }

    private boolean lapse(Place place) {
        var platform = new BackgroundCommands.Actor(place.organisation().value(), "minga", ACTOR);
        return background.execute(
                platform,
                "RESOLUTION " + place.resolution().value() + " LAPSED",
                () -> commands.lapse(place.resolution()));
    }
}
