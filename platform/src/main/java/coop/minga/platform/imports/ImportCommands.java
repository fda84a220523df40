package coop.minga.platform.imports;

import coop.minga.platform.access.Caller;
import coop.minga.platform.command.BackgroundCommands.Actor;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.PlatformFailure;
import coop.minga.platform.problem.Violation;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    private final ImportJobs jobs;
    private final ImportFiles files;
    private final Refusals refusals;
    private final SealedImports sealed;
    private final ImportWakeup wakeup;
    private final Clock clock;

    ImportCommands(
            ImportKinds kinds,
            ImportJobs jobs,
            ImportFiles files,
            Refusals refusals,
            SealedImports sealed,
            ImportWakeup wakeup,
            Clock clock) {
        this.kinds = kinds;
        this.jobs = jobs;
        this.files = files;
        this.refusals = refusals;
        this.sealed = sealed;
        this.wakeup = wakeup;
        this.clock = clock;
    }

    /** To the microsecond, as the database keeps it. */
    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Refuses what can be seen to be wrong before anything is stored.
     *
     * @throws DomainFailure INVALID_VALUE, FORBIDDEN, IMPORT_FIELD_UNKNOWN, IMPORT_FIELD_REQUIRED
     */
    public void check(Caller caller, ImportRequest request) {
        ImportKind<?> kind = kinds.find(request.kind())
                .orElseThrow(() ->
                        DomainFailure.at(PlatformFailure.INVALID_VALUE, "/kind", "Allowed are " + kinds.names() + "."));
        if (kind.roles().stream().noneMatch(caller::is)) {
            throw new DomainFailure(
                    PlatformFailure.FORBIDDEN, "This kind of import needs one of the roles " + kind.roles() + ".");
        }
        List<Violation> violations = new ArrayList<>();
        request.mapping().keySet().stream()
                .filter(field -> !kind.fields().contains(field))
                .map(field -> new Violation(
                        "/mapping/" + field.replace("~", "~0").replace("/", "~1"),
                        ImportFailure.IMPORT_FIELD_UNKNOWN.name(),
                        "This kind of import has the fields "
                                + kind.fields().stream().sorted().toList() + "."))
                .sorted(Comparator.comparing(Violation::pointer))
                .forEach(violations::add);
        if (!violations.isEmpty()) {
            throw new DomainFailure(ImportFailure.IMPORT_FIELD_UNKNOWN, violations);
        }
        kind.requiredFields().stream()
                .filter(field -> !request.mapping().containsKey(field))
                .sorted()
                .map(field -> new Violation(
                        "/mapping",
                        ImportFailure.IMPORT_FIELD_REQUIRED.name(),
                        "The mapping needs the field " + field + "."))
                .forEach(violations::add);
        if (!violations.isEmpty()) {
            throw new DomainFailure(ImportFailure.IMPORT_FIELD_REQUIRED, violations);
        }
    }

    /** Stores the file, sealed, and has it worked on. */
    public ImportView submit(Caller caller, ImportRequest request, Path file) {
        check(caller, request);
        UUID id = Objects.requireNonNullElseGet(request.id(), () -> UuidV7.next(clock));
        var key = sealed.newKey(caller.organisation(), id);
        var submitter = new Actor(caller.organisation(), caller.issuer(), caller.subject());
        try (InputStream bytes = Files.newInputStream(file)) {
            ImportJob job =
                    new ImportJob(id, submitter, request, sealed.seal(key, request), Files.size(file), now(clock));
            jobs.addNow(job);
            files.store(caller.organisation(), id, key, bytes);
            wakeup.afterCommit();
            return job.view();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Has an import applied that was only checked so far.
     *
     * @throws DomainFailure IMPORT_UNKNOWN; IMPORT_STATE if it is not READY; FORBIDDEN
     */
    public ImportView apply(Caller caller, UUID id) {
        ImportJob job = jobs.lock(id).orElseThrow(ImportQueries::unknown);
        var key = sealed.key(caller.organisation(), id).orElseThrow(ImportQueries::destroyed);
        check(caller, sealed.request(key, job.request()));
        beginApplying(job, key);
        jobs.flush();
        wakeup.afterCommit();
        return job.view();
    }

    void beginApplying(ImportJob job, javax.crypto.SecretKey key) {
        ImportHeader header = sealed.header(key, job.sealedHeader());
        job.beginApplying(header.end(), header.row(), now(clock));
        refusals.delete(job.organisation(), job.id());
    }
}
