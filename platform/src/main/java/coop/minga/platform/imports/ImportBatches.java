package coop.minga.platform.imports;

import coop.minga.platform.command.BackgroundCommands;
import coop.minga.platform.imports.ImportEffects.Effect;
import coop.minga.platform.imports.ImportKind.Written;
import coop.minga.platform.imports.ImportPlan.Bad;
import coop.minga.platform.imports.ImportPlan.Good;
import coop.minga.platform.imports.ImportPlan.Outcome;
import coop.minga.platform.imports.KnownRows.Known;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.source.Source;
import coop.minga.platform.transaction.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * Commits the rows of an import, a batch at a time.
 *
 * <p>Guarantee: rows, their events, their audit row, the refused rows, the counts and the cursor commit together, and
 * only if the cursor stands where the batch begins; so after a crash, or with two workers, every row takes effect once.
 */
@ApplicationScoped
class ImportBatches {
    private final BackgroundCommands commands;
    private final ImportJobs jobs;
    private final ImportSchedule schedule;
    private final KnownRows knownRows;
    private final ImportEffects effects;
    private final Refusals refusals;
    private final Clock clock;

    ImportBatches(
            BackgroundCommands commands,
            ImportJobs jobs,
            ImportSchedule schedule,
            KnownRows knownRows,
            ImportEffects effects,
            Refusals refusals,
            Clock clock) {
        this.commands = commands;
        this.jobs = jobs;
        this.schedule = schedule;
        this.knownRows = knownRows;
        this.effects = effects;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** An import that is being worked on by one worker. */
    record Run<R>(
            ImportSchedule.Place place,
            UUID worker,
            BackgroundCommands.Actor actor,
            SecretKey key,
            ImportPlan<R> plan,
            ImportState state) {}

    /** Another worker has moved the cursor; whoever is told so lets go. */
    static final class OvertakenException extends RuntimeException {
        OvertakenException() {
            super("Another worker is at this import.", null, false, false);
        }
    }

    /**
     * Commits a batch that begins at {@code from}. One bad row in it is found by halving the batch until it stands alone,
     * so it alone is refused.
     */
    <R> void commit(Run<R> run, long from, List<Outcome<R>> rows) {
        int conflict = firstContradiction(rows);
        if (conflict > 0) {
            split(run, from, rows, conflict);
            return;
        }
        try {
            commitAtOnce(run, from, rows);
        } catch (KnownBadRows known) {
            commit(run, from, rows.stream().map(known::replace).toList());
        } catch (DomainFailure | RowRefused refused) {
            alone(run, from, rows, refused);
        } catch (RuntimeException failed) {
            if (!isRowsFault(failed)) {
                throw failed;
            }
            alone(run, from, rows, failed);
        }
    }

    private <R> void alone(Run<R> run, long from, List<Outcome<R>> rows, RuntimeException why) {
        if (rows.size() > 1) {
            split(run, from, rows, rows.size() / 2);
        } else if (rows.getFirst() instanceof Good<R> good) {
            commitAtOnce(run, from, List.of(new Bad<>(good.row(), Refusal.of(good.row(), explain(run, good, why)))));
        } else {
            throw why;
        }
    }

    private <R> void split(Run<R> run, long from, List<Outcome<R>> rows, int at) {
        commit(run, from, rows.subList(0, at));
        commit(run, rows.get(at - 1).row().end(), rows.subList(at, rows.size()));
    }

    private static <R> RowRefused explain(Run<R> run, Good<R> row, RuntimeException why) {
        return switch (why) {
            case RowRefused refused -> refused;
            case DomainFailure failure -> run.plan().explain(failure, row);
            default ->
                new RowRefused(
                        RowFailure.CONFLICT,
                        null,
                        "The row contradicts what is stored"
                                + DatabaseFailure.constraint(why)
                                        .map(name -> " (" + name.replace('_', ' ') + ")")
                                        .orElse("")
                                + ".");
        };
    }

    private <R> void commitAtOnce(Run<R> run, long from, List<Outcome<R>> rows) {
        commands.execute(run.actor(), "IMPORT " + run.place().importId() + " " + run.state(), () -> Source.batch(
                        run.place().importId())
                .during(() -> write(run, from, rows)));
    }

    private <R> ImportJob.Counts write(Run<R> run, long from, List<Outcome<R>> rows) {
        ImportJob job = jobs.lock(run.place().importId()).orElseThrow(OvertakenException::new);
        if (job.state() != run.state() || job.readOffset() != from || !schedule.lease(run.place(), run.worker())) {
            throw new OvertakenException();
        }
        UUID organisation = run.place().organisation();
        ImportKind<R> kind = run.plan().kind();
        List<Refusal> refused = new ArrayList<>();
        Map<KeyedHash, Good<R>> distinct = new HashMap<>();
        List<Good<R>> inOrder = new ArrayList<>();
        int unchanged = 0;
        for (Outcome<R> outcome : rows) {
            switch (outcome) {
                case Bad<R> bad -> refused.add(bad.refusal());
                case Good<R> good -> {
                    if (distinct.putIfAbsent(good.rowKey(), good) == null) {
                        inOrder.add(good);
                    } else {
                        unchanged++;
                    }
                }
            }
        }
        Map<KeyedHash, Known> known = kind.keepsEveryRow()
                ? Map.of()
                : knownRows.find(
                        organisation,
                        kind.name(),
                        inOrder.stream().map(Good::rowKey).toList());
        List<Good<R>> created = new ArrayList<>();
        List<Good<R>> updated = new ArrayList<>();
        List<ImportKind.Update<R>> updates = new ArrayList<>();
        for (Good<R> good : inOrder) {
            Known earlier = known.get(good.rowKey());
            if (earlier == null) {
                created.add(good);
            } else if (earlier.contentKey().equals(good.contentKey())) {
                unchanged++;
            } else {
                updated.add(good);
                updates.add(new ImportKind.Update<>(earlier.target(), good.value()));
            }
        }
        if (run.state() == ImportState.APPLYING) {
            apply(run, organisation, created, updated, updates, known);
        }
        refusals.add(organisation, run.place().importId(), run.key(), refused);
        CsvRow last = rows.getLast().row();
        var counts = new ImportJob.Counts(created.size(), updated.size(), unchanged, refused.size());
        job.advance(counts, last.end(), last.number(), clock.instant());
        return counts;
    }

    private <R> void apply(
            Run<R> run,
            UUID organisation,
            List<Good<R>> created,
            List<Good<R>> updated,
            List<ImportKind.Update<R>> updates,
            Map<KeyedHash, Known> known) {
        ImportKind<R> kind = run.plan().kind();
        List<Effect> done = new ArrayList<>();
        if (!created.isEmpty()) {
            List<Written> written = create(run, organisation, created);
            List<Known> added = new ArrayList<>();
            for (int i = 0; i < created.size(); i++) {
                Good<R> good = created.get(i);
                added.add(new Known(
                        good.rowKey(), good.contentKey(), written.get(i).target()));
                done.add(new Effect(good.rowKey(), good.row().number(), null, written.get(i)));
            }
            if (!kind.keepsEveryRow()) {
                knownRows.add(organisation, kind.name(), added);
            }
        }
        if (!updates.isEmpty()) {
            List<Written> written = kind.update(organisation, updates);
            List<Known> changed = new ArrayList<>();
            for (int i = 0; i < updated.size(); i++) {
                Good<R> good = updated.get(i);
                changed.add(new Known(
                        good.rowKey(), good.contentKey(), updates.get(i).target()));
                KeyedHash before =
                        Objects.requireNonNull(known.get(good.rowKey())).contentKey();
                done.add(new Effect(good.rowKey(), good.row().number(), before, written.get(i)));
            }
            knownRows.change(organisation, kind.name(), changed);
        }
        if (kind.isReversible()) {
            effects.add(run.place(), run.key(), done);
        }
    }

    private static <R> List<Written> create(Run<R> run, UUID organisation, List<Good<R>> created) {
        try {
            return run.plan()
                    .kind()
                    .create(organisation, created.stream().map(Good::value).toList());
        } catch (RowsRefused refused) {
            Map<Long, Refusal> byRow = new HashMap<>();
            refused.byIndex().forEach((index, failure) -> {
                Good<R> good = created.get(index);
                byRow.put(good.row().number(), Refusal.of(good.row(), run.plan().explain(failure, good)));
            });
            throw new KnownBadRows(byRow);
        }
    }

    /** Carries refusals of single rows out of the transaction they roll back. */
    private static final class KnownBadRows extends RuntimeException {
        private final transient Map<Long, Refusal> byRow;

        KnownBadRows(Map<Long, Refusal> byRow) {
            super("rows are refused", null, false, false);
            this.byRow = byRow;
        }

        <R> Outcome<R> replace(Outcome<R> outcome) {
            Refusal refusal = byRow.get(outcome.row().number());
            return refusal == null ? outcome : new Bad<>(outcome.row(), refusal);
        }
    }

    /** The first row that says of an earlier one's subject something else: it must see that one committed. */
    private static <R> int firstContradiction(List<Outcome<R>> rows) {
        Map<KeyedHash, KeyedHash> contents = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof Good<R> good) {
                KeyedHash earlier = contents.putIfAbsent(good.rowKey(), good.contentKey());
                if (earlier != null && !earlier.equals(good.contentKey())) {
                    return i;
                }
            }
        }
        return 0;
    }

    /** Integrity (class 23) and data (class 22) are the row's fault; everything else is the database's or ours. */
    private static boolean isRowsFault(RuntimeException failed) {
        return DatabaseFailure.sqlState(failed)
                .filter(state -> state.startsWith("23") || state.startsWith("22"))
                .isPresent();
    }
}
