package coop.minga.platform.imports;

import coop.minga.platform.command.BackgroundCommands;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Destroys what was uploaded when its time is over.
 *
 * <p>Guarantee: key, file and refused rows go in one transaction; the counts stay. Repeatable.
 */
@ApplicationScoped
public class ImportRetention {
    static final Duration KEPT = Duration.ofDays(30);

    private final ImportSchedule schedule;
    private final BackgroundCommands commands;
    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportEffects effects;
    private final Refusals refusals;
    private final SealedImports sealed;
    private final Clock clock;

    ImportRetention(
            ImportSchedule schedule,
            BackgroundCommands commands,
            ImportJobs jobs,
            ImportFiles files,
            ImportEffects effects,
            Refusals refusals,
            SealedImports sealed,
            Clock clock) {
        this.schedule = schedule;
        this.commands = commands;
        this.jobs = jobs;
        this.files = files;
        this.effects = effects;
        this.refusals = refusals;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** Destroys everything whose time is over now, and says how many imports that were. */
    public int destroyExpired() {
        Instant createdBefore = clock.instant().minus(KEPT);
        int destroyed = 0;
        Optional<ImportSchedule.Place> expired = schedule.nextExpired(createdBefore);
        while (expired.isPresent()) {
            destroy(expired.get());
            destroyed++;
            expired = schedule.nextExpired(createdBefore);
        }
        return destroyed;
    }

    private void destroy(ImportSchedule.Place place) {
        var platform = new BackgroundCommands.Actor(place.organisation(), "minga", "retention");
        commands.execute(platform, "IMPORT " + place.importId() + " DESTROYED", () -> {
            jobs.lock(place.importId()).ifPresent(job -> {
                files.delete(place.organisation(), place.importId());
                effects.delete(place.organisation(), place.importId());
                refusals.delete(place.organisation(), place.importId());
                sealed.destroyKey(place.organisation(), place.importId());
                job.markDestroyed(clock.instant());
            });
            return place;
        });
    }
}
