package coop.minga.platform.imports;

import coop.minga.platform.command.BackgroundCommands;
import coop.minga.platform.imports.ImportEffects.Effect;
import coop.minga.platform.imports.ImportKind.Undone;
import coop.minga.platform.imports.KnownRows.Known;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what an import did, a batch at a time.
 *
 * <p>Guarantee: what is taken back, its events, its audit row and its entry in the list of what is left commit together
 * under the row lock of the job; so after a crash, or with two workers, everything is taken back once. What somebody has
 * changed since stays as it is, with the reason.
 */
@ApplicationScoped
class ImportRollback {
    /** As many as an import writes at once. */
    private static final int AT_ONCE = 250;

    private static final int BATCHES = 20;

    private final BackgroundCommands commands;
    private final ImportJobs jobs;
    private final ImportSchedule schedule;
    private final ImportEffects effects;
    private final KnownRows knownRows;
    private final Clock clock;

    ImportRollback(
            BackgroundCommands commands,
            ImportJobs jobs,
            ImportSchedule schedule,
            ImportEffects effects,
            KnownRows knownRows,
            Clock clock) {
        this.commands = commands;
        this.jobs = jobs;
        this.schedule = schedule;
        this.effects = effects;
        this.knownRows = knownRows;
        this.clock = clock;
    }

    /** A rollback that is being worked on by one worker. */
    record Run(
            ImportSchedule.Place place,
            UUID worker,
            BackgroundCommands.Actor actor,
            SecretKey key,
            ImportKind<?> kind) {}

    /** Works until the stretch is done, everything is taken back or a stop is asked. */
    void work(Run run, BooleanSupplier isStopping) {
        boolean hasMore = true;
        for (int i = 0; i < BATCHES && hasMore && !isStopping.getAsBoolean(); i++) {
            hasMore = takeBack(run, AT_ONCE);
        }
    }

    /** One record that cannot be taken back must not keep the others of its batch: halving finds it. */
    private boolean takeBack(Run run, int atMost) {
        try {
            return commit(run, atMost, null);
        } catch (DomainFailure refused) {
            return alone(run, atMost, new RowRefused(refused.type().name(), null, refused.detail()));
        } catch (RowRefused refused) {
            return alone(run, atMost, refused);
        }
    }

    private boolean alone(Run run, int atMost, RowRefused why) {
        return atMost == 1 ? commit(run, 1, why) : takeBack(run, atMost / 2) && takeBack(run, atMost - atMost / 2);
    }

    private boolean commit(Run run, int atMost, @Nullable RowRefused keepBecause) {
        return commands.execute(run.actor(), "IMPORT " + run.place().importId() + " ROLLING_BACK", () -> {
            ImportJob job = jobs.lock(run.place().importId()).orElseThrow(ImportBatches.OvertakenException::new);
            if (job.state() != ImportState.ROLLING_BACK || !schedule.lease(run.place(), run.worker())) {
                throw new ImportBatches.OvertakenException();
            }
            List<Effect> next = effects.nextOpen(run.place(), run.key(), atMost);
            if (next.isEmpty()) {
                job.endRollback(clock.instant());
                return false;
            }
            List<Undone> undone = keepBecause == null
                    ? run.kind()
                            .undo(
                                    run.actor(),
                                    next.stream().map(Effect::written).toList())
                    : List.of(Undone.kept(keepBecause));
            write(run, job, next, undone);
            return true;
        });
    }

    private void write(Run run, ImportJob job, List<Effect> next, List<Undone> undone) {
        UUID organisation = run.place().organisation();
        List<Effect> done = new ArrayList<>();
        List<KeyedHash> withdrawn = new ArrayList<>();
        List<Known> restored = new ArrayList<>();
        List<ImportEffects.Restored> versions = new ArrayList<>();
        List<ImportEffects.Kept> kept = new ArrayList<>();
        for (int i = 0; i < next.size(); i++) {
            Effect effect = next.get(i);
            Undone what = undone.get(i);
            if (what.kept() != null) {
                kept.add(new ImportEffects.Kept(effect, what.kept()));
                continue;
            }
            done.add(effect);
            Long versionBefore = effect.written().versionBefore();
            KeyedHash contentBefore = effect.contentBefore();
            if (contentBefore == null || versionBefore == null) {
                withdrawn.add(effect.rowKey());
            } else {
                UUID target = effect.written().target();
                restored.add(new Known(effect.rowKey(), contentBefore, target));
                versions.add(new ImportEffects.Restored(target, versionBefore, what.version()));
            }
        }
        effects.keep(run.place(), kept);
        effects.follow(organisation, versions);
        effects.remove(run.place(), done);
        knownRows.forget(organisation, run.kind().name(), withdrawn);
        knownRows.change(organisation, run.kind().name(), restored);
        job.advanceRollback(withdrawn.size(), restored.size(), kept.size(), clock.instant());
    }
}
