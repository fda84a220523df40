package coop.minga.platform.imports;

import coop.minga.platform.command.BackgroundCommands;
import coop.minga.platform.crypto.MasterKey;
import coop.minga.platform.imports.ImportBatches.Run;
import coop.minga.platform.imports.ImportPlan.Outcome;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.ProblemType;
import coop.minga.platform.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Carries one import forward by a stretch of rows, so that it shares its worker with others.
 *
 * <p>Guarantee: begins behind the last committed row and ends behind another one, whatever happens in between.
 */
@ApplicationScoped
class ImportSlice {
    private static final int CHECKED_AT_ONCE = 1_000;
    private static final int BATCHES = 20;

    private final Transactions transactions;
    private final BackgroundCommands commands;
    private final ImportCommands importCommands;
    private final ImportKinds kinds;
    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportSchedule schedule;
    private final ImportBatches batches;
    private final ImportRollback rollback;
    private final SealedImports sealed;
    private final MasterKey masterKey;
    private final Clock clock;
    private final Event<ImportRested> rested;
    private final int appliedAtOnce;

    ImportSlice(
            Transactions transactions,
            BackgroundCommands commands,
            ImportCommands importCommands,
            ImportKinds kinds,
            ImportJobs jobs,
            ImportFiles files,
            ImportSchedule schedule,
            ImportBatches batches,
            ImportRollback rollback,
            SealedImports sealed,
            MasterKey masterKey,
            Clock clock,
            Event<ImportRested> rested,
            @ConfigProperty(name = "minga.imports.batch-rows") int appliedAtOnce) {
        this.transactions = transactions;
        this.commands = commands;
        this.importCommands = importCommands;
        this.kinds = kinds;
        this.jobs = jobs;
        this.files = files;
        this.schedule = schedule;
        this.batches = batches;
        this.rollback = rollback;
        this.sealed = sealed;
        this.masterKey = masterKey;
        this.clock = clock;
        this.rested = rested;
        this.appliedAtOnce = appliedAtOnce;
    }

    /** What a worker must know of an import before it can read a row. */
    private record Opened(
            BackgroundCommands.Actor actor,
            ImportState state,
            SecretKey key,
            ImportRequest request,
            ImportKind<?> kind,
            long size,
            @Nullable ImportHeader header,
            long offset,
            long row) {}

    /** Works until the stretch is done, the state changes or a stop is asked; false if another worker has the import. */
    boolean work(ImportSchedule.Place place, UUID worker, BooleanSupplier isStopping) {
        Opened opened = transactions.inOrganisation(place.organisation(), () -> open(place, worker));
        if (opened == null) {
            return false;
        }
        if (opened.state() == ImportState.ROLLING_BACK) {
            rollback.work(
                    new ImportRollback.Run(place, worker, opened.actor(), opened.key(), opened.kind()), isStopping);
        } else if (opened.header() == null) {
            readHeader(place, opened);
        } else {
            readRows(place, worker, opened, opened.header(), opened.kind(), isStopping);
        }
        return true;
    }

    void giveUp(ImportSchedule.Place place) {
        var platform = new BackgroundCommands.Actor(place.organisation(), "minga", "imports");
        change(platform, place, "FAILED", job -> job.giveUp(clock.instant()));
    }

    private @Nullable Opened open(ImportSchedule.Place place, UUID worker) {
        ImportJob job = jobs.find(place.importId()).orElseThrow(ImportQueries::unknown);
        if (job.state().isAtRest() || !schedule.lease(place, worker)) {
            return null;
        }
        SecretKey key = sealed.key(place.organisation(), place.importId()).orElseThrow(ImportQueries::destroyed);
        byte[] header = job.header();
        return new Opened(
                job.submitter(),
                job.state(),
                key,
                sealed.request(key, job.request()),
                kinds.find(job.kind())
                        .orElseThrow(() -> new IllegalStateException("No kind of import is named " + job.kind())),
                job.sizeBytes(),
                header == null ? null : sealed.header(key, header),
                job.readOffset(),
                job.rowNumber());
    }

    private void readHeader(ImportSchedule.Place place, Opened opened) {
        ByteSource source = source(place, opened);
        ImportHeader header;
        try {
            header = HeaderRow.read(source, opened.request(), charset(opened));
        } catch (DomainFailure unreadable) {
            ProblemType type = unreadable.type();
            change(opened.actor(), place, "INVALID", job -> job.refuse(type, unreadable.detail(), clock.instant()));
            return;
        }
        change(
                opened.actor(),
                place,
                "VALIDATING",
                job -> job.beginValidating(
                        sealed.seal(opened.key(), header), header.end(), header.row(), clock.instant()));
    }

    private <R> void readRows(
            ImportSchedule.Place place,
            UUID worker,
            Opened opened,
            ImportHeader header,
            ImportKind<R> kind,
            BooleanSupplier isStopping) {
        var plan = new ImportPlan<>(kind, opened.request(), place, masterKey.macKey("import-row"), header.columns());
        var run = new Run<>(place, worker, opened.actor(), opened.key(), plan, opened.state());
        var reader = new CsvReader(
                source(place, opened),
                charset(opened),
                opened.request().separator(),
                plan.columns(),
                opened.offset(),
                opened.row());
        int atOnce = opened.state() == ImportState.APPLYING ? appliedAtOnce : CHECKED_AT_ONCE;
        long from = opened.offset();
        for (int i = 0; i < BATCHES && !isStopping.getAsBoolean(); i++) {
            List<Outcome<R>> rows = nextRows(reader, plan, atOnce);
            if (!rows.isEmpty()) {
                batches.commit(run, from, rows);
                from = rows.getLast().row().end();
            }
            if (rows.size() < atOnce) {
                end(place, opened, from);
                return;
            }
        }
    }

    private static <R> List<Outcome<R>> nextRows(CsvReader reader, ImportPlan<R> plan, int atMost) {
        List<Outcome<R>> rows = new ArrayList<>(atMost);
        while (rows.size() < atMost) {
            CsvRow row = reader.next();
            if (row == null) {
                break;
            }
            rows.add(plan.read(row));
        }
        return Collections.unmodifiableList(rows);
    }

    private void end(ImportSchedule.Place place, Opened opened, long offset) {
        change(opened.actor(), place, "END OF " + opened.state(), job -> {
            if (job.state() != opened.state() || job.readOffset() != offset) {
                throw new ImportBatches.OvertakenException();
            }
            if (opened.state() == ImportState.APPLYING) {
                job.endApplying(clock.instant());
            } else {
                job.endValidating(clock.instant());
                if (!job.isValidateOnly()) {
                    importCommands.beginApplying(job, opened.key());
                }
            }
        });
    }

    private void change(
            BackgroundCommands.Actor actor, ImportSchedule.Place place, String what, Consumer<ImportJob> change) {
        commands.execute(actor, "IMPORT " + place.importId() + " " + what, () -> {
            ImportJob job = jobs.lock(place.importId()).orElseThrow(ImportQueries::unknown);
            change.accept(job);
            if (job.state().isAtRest()) {
                rested.fire(new ImportRested(place.organisation(), place.importId(), job.kind(), job.state()));
            }
            return place;
        });
    }

    /** Each chunk is fetched in a transaction of its own, so that none stays open while rows are being worked on. */
    private ByteSource source(ImportSchedule.Place place, Opened opened) {
        return new ByteSource(
                number -> transactions.inOrganisation(
                        place.organisation(),
                        () -> files.chunk(place.organisation(), place.importId(), opened.key(), number)),
                ImportFiles.CHUNK_BYTES,
                opened.size());
    }

    private static Charset charset(Opened opened) {
        return Charset.forName(opened.request().charset());
    }
}
