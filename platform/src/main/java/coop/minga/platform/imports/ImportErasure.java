package coop.minga.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * Destroys uploaded files before their time, because somebody who stands in them is erased.
 *
 * <p>Guarantee: takes every finished import of a kind, for who stands in a file is known only by opening it; an import
 * under way is left to end, and its file goes when its time is over. Runs inside the caller's transaction.
 */
@ApplicationScoped
public class ImportErasure {
    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportEffects effects;
    private final Refusals refusals;
    private final SealedImports sealed;
    private final Clock clock;

    ImportErasure(
            ImportJobs jobs,
            ImportFiles files,
            ImportEffects effects,
            Refusals refusals,
            SealedImports sealed,
            Clock clock) {
        this.jobs = jobs;
        this.files = files;
        this.effects = effects;
        this.refusals = refusals;
        this.sealed = sealed;
        this.clock = clock;
    }

    public void destroyFinished(UUID organisation, String kind) {
        for (UUID id : jobs.finishedWithFile(kind)) {
            jobs.lock(id).filter(job -> !job.isDestroyed()).ifPresent(job -> {
                files.delete(organisation, id);
                effects.delete(organisation, id);
                refusals.delete(organisation, id);
                sealed.destroyKey(organisation, id);
                job.markDestroyed(clock.instant());
            });
        }
    }
}
