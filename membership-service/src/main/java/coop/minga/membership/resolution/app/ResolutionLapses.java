package coop.minga.membership.resolution.app;

import coop.minga.membership.resolution.store.OverdueResolutions;
import coop.minga.membership.resolution.store.OverdueResolutions.Place;
import coop.minga.platform.command.BackgroundCommands;
import coop.minga.platform.transaction.DatabaseFailure;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
    private static final int AT_A_TIME = 100;

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
        int all = 0;
        int lapsed;
        do {
            List<Place> places = overdue.at(clock.instant(), AT_A_TIME);
            // What another process was quicker with, or what fails, does not count: nothing is looked for for ever.
            lapsed = (int) places.stream().filter(this::lapse).count();
            all += lapsed;
        } while (lapsed == AT_A_TIME);
        return all;
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
        try {
            return background.execute(
                    platform,
                    "RESOLUTION " + place.resolution().value() + " LAPSED",
                    () -> commands.lapse(place.resolution()));
        } catch (RuntimeException failed) {
            // One that cannot lapse must not keep the others from it; the next round tries again.
            LOG.errorf(
                    failed, "Resolution %s could not lapse.", place.resolution().value());
            return false;
        }
    }
}
