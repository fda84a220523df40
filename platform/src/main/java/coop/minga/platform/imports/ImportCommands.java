package coop.minga.platform.imports;

import coop.minga.platform.access.Caller;
import coop.minga.platform.command.BackgroundCommands.Actor;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.PlatformFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/**
 * What can be done with imports.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; work begins after its commit.
 */
@ApplicationScoped
public class ImportCommands {
    private final ImportKinds kinds;
    private final ImportMappings mappings;
    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportEffects effects;
    private final Refusals refusals;
    private final SealedImports sealed;
    private final ImportWakeup wakeup;
    private final Clock clock;

    ImportCommands(
            ImportKinds kinds,
            ImportMappings mappings,
            ImportJobs jobs,
            ImportFiles files,
            ImportEffects effects,
            Refusals refusals,
            SealedImports sealed,
            ImportWakeup wakeup,
            Clock clock) {
        this.kinds = kinds;
        this.mappings = mappings;
        this.jobs = jobs;
        this.files = files;
        this.effects = effects;
        this.refusals = refusals;
        this.sealed = sealed;
        this.wakeup = wakeup;
        this.clock = clock;
    }

    /**
     * Refuses what can be seen to be wrong before anything is stored or a saved mapping is looked up.
     *
     * @throws DomainFailure what {@link ImportKinds#check} refuses; INVALID_VALUE
     */
    public void check(Caller caller, ImportRequest request) {
        boolean isSaved = request.mappingName() != null;
        if (isSaved == (request.mapping() != null)) {
            throw DomainFailure.at(
                    PlatformFailure.INVALID_VALUE, "/mapping", "Give either a mapping or the name of a saved one.");
        }
        if (isSaved && request.identifyingColumns() != null) {
            throw DomainFailure.at(
                    PlatformFailure.INVALID_VALUE,
                    "/identifyingColumns",
                    "The saved mapping says which columns identify a row.");
        }
        if (!isSaved) {
            kinds.check(caller, request.kind(), request.fields());
        }
    }

    /**
     * Stores the file's rows, sealed, and has them worked on.
     *
     * @throws DomainFailure what {@link #check} refuses; of a saved mapping IMPORT_MAPPING_ABSENT,
     *     IMPORT_MAPPING_OF_ANOTHER_KIND; of a workbook what {@link Spreadsheet} refuses; IMPORT_ID_TAKEN
     */
    public ImportView submit(Caller caller, ImportRequest asked, Path file) {
        check(caller, asked);
        ImportRequest request = mappings.resolve(asked);
        kinds.check(caller, request.kind(), request.fields());
        UploadedFile upload = UploadedFile.of(file, request.sheet());
        if (upload.isWorkbook()) {
            request = request.ofWorkbook();
        }
        UUID id = Objects.requireNonNullElseGet(request.id(), () -> UuidV7.next(clock));
        if (jobs.find(id).isPresent()) {
            throw DomainFailure.at(ImportFailure.IMPORT_ID_TAKEN, "/id", "Choose another id, or leave it out.");
        }
        var key = sealed.newKey(caller.organisation(), id);
        var submitter = new Actor(caller.organisation(), caller.issuer(), caller.subject());
        ImportJob job = new ImportJob(id, submitter, request, sealed.seal(key, request), clock.instant());
        jobs.addNow(job);
        job.store(files.store(caller.organisation(), id, key, upload::writeRowsTo));
        jobs.flush();
        wakeup.afterCommit();
        return job.view();
    }

    /**
     * Has an import applied that was only checked so far.
     *
     * @throws DomainFailure IMPORT_UNKNOWN; IMPORT_STATE if it is not READY; FORBIDDEN
     */
    public ImportView apply(Caller caller, UUID id) {
        ImportJob job = jobs.lock(id).orElseThrow(ImportQueries::unknown);
        var key = sealed.key(caller.organisation(), id).orElseThrow(ImportQueries::destroyed);
        kinds.check(caller, job.kind(), sealed.request(key, job.request()).fields());
        beginApplying(job, key);
        jobs.flush();
        wakeup.afterCommit();
        return job.view();
    }

    /**
     * Has taken back what an import did, while its file is kept.
     *
     * @throws DomainFailure IMPORT_UNKNOWN; IMPORT_STATE if nothing of it went in; IMPORT_FILE_DESTROYED;
     *     IMPORT_NOT_REVERSIBLE; FORBIDDEN
     */
    public ImportView rollBack(Caller caller, UUID id) {
        ImportJob job = jobs.lock(id).orElseThrow(ImportQueries::unknown);
        var key = sealed.key(caller.organisation(), id).orElseThrow(ImportQueries::destroyed);
        kinds.check(caller, job.kind(), sealed.request(key, job.request()).fields());
        boolean hasWritten = job.hasWritten();
        long records = effects.countOpen(caller.organisation(), id);
        job.beginRollback(
                new Actor(caller.organisation(), caller.issuer(), caller.subject()), records, clock.instant());
        if (hasWritten && job.rollsBackNothing()) {
            throw new DomainFailure(
                    ImportFailure.IMPORT_NOT_REVERSIBLE,
                    "This kind of import cannot be taken back, or it is older than rollbacks.");
        }
        jobs.flush();
        wakeup.afterCommit();
        return job.view();
    }

    void beginApplying(ImportJob job, javax.crypto.SecretKey key) {
        ImportHeader header = sealed.header(key, job.sealedHeader());
        job.beginApplying(header.end(), header.row(), clock.instant());
        refusals.delete(job.organisation(), job.id());
    }
}
