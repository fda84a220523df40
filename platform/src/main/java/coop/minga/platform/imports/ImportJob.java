package coop.minga.platform.imports;

import coop.minga.platform.command.BackgroundCommands.Actor;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.ProblemType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One import: who asked for it, where it stands, how far it has come.
 *
 * <p>Guarantee: the cursor moves in the transaction that writes the rows before it, so after a crash every row lies on
 * exactly one side of it.
 */
@Entity
@Table(schema = "minga", name = "import_job")
public class ImportJob {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    @Column(updatable = false)
    private String kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ImportState state;

    @Column(name = "validate_only", updatable = false)
    private boolean validateOnly;

    @Column(updatable = false)
    private String issuer;

    @Column(updatable = false)
    private String subject;

    @Column(updatable = false)
    private byte[] request;

    private byte @Nullable [] header;

    @Column(name = "size_bytes")
    private long sizeBytes;

    @Column(name = "read_offset")
    private long readOffset;

    @Column(name = "row_number")
    private long rowNumber;

    @Column(name = "total_rows")
    private @Nullable Long totalRows;

    @Column(name = "done_rows")
    private long done;

    @Column(name = "created_rows")
    private long created;

    @Column(name = "updated_rows")
    private long updated;

    @Column(name = "unchanged_rows")
    private long unchanged;

    @Column(name = "refused_rows")
    private long refused;

    @Column(name = "rollback_issuer")
    private @Nullable String rollbackIssuer;

    @Column(name = "rollback_subject")
    private @Nullable String rollbackSubject;

    @Column(name = "rollback_rows")
    private @Nullable Long rollbackRows;

    @Column(name = "withdrawn_rows")
    private long withdrawn;

    @Column(name = "restored_rows")
    private long restored;

    @Column(name = "kept_rows")
    private long kept;

    @Column(name = "rolled_back_at")
    private @Nullable Instant rolledBackAt;

    @Column(name = "problem_code")
    private @Nullable String problemCode;

    @Column(name = "problem_detail")
    private @Nullable String problemDetail;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Column(name = "destroyed_at")
    private @Nullable Instant destroyedAt;

    protected ImportJob() {}

    ImportJob(UUID id, Actor submitter, ImportRequest asked, byte[] sealedRequest, Instant now) {
        this.id = id;
        this.organisation = submitter.organisation();
        this.issuer = submitter.issuer();
        this.subject = submitter.subject();
        this.kind = asked.kind();
        this.validateOnly = asked.isValidateOnly();
        this.request = sealedRequest;
        this.state = ImportState.UPLOADED;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** What became of the rows of one batch. */
    record Counts(long created, long updated, long unchanged, long refused) {}

    /** The rows lie sealed, in so many bytes. */
    void store(long bytes) {
        sizeBytes = bytes;
    }

    /** The header has been read; the rows are checked next. */
    void beginValidating(byte[] sealedHeader, long offset, long rowNumberOfHeader, Instant now) {
        enter(ImportState.VALIDATING, now);
        header = sealedHeader;
        startedAt = now;
        rewind(offset, rowNumberOfHeader);
    }

    /** The file as a whole cannot be read as asked. */
    void refuse(ProblemType why, String detail, Instant now) {
        if (state == ImportState.UPLOADED) {
            enter(ImportState.VALIDATING, now);
            startedAt = now;
        }
        enter(ImportState.INVALID, now);
        problemCode = why.name();
        problemDetail = detail;
        finishedAt = now;
    }

    void endValidating(Instant now) {
        enter(ImportState.READY, now);
        totalRows = done;
    }

    /** Begins to write what was checked; counts and cursor start again behind the header. */
    void beginApplying(long offset, long rowNumberOfHeader, Instant now) {
        enter(ImportState.APPLYING, now);
        rewind(offset, rowNumberOfHeader);
    }

    void endApplying(Instant now) {
        enter(refused == 0 ? ImportState.COMPLETED : ImportState.PARTIAL, now);
        finishedAt = now;
    }

    void giveUp(Instant now) {
        enter(ImportState.FAILED, now);
        problemCode = ImportFailure.IMPORT_BROKEN.name();
        problemDetail = rollbackRows == null
                ? "What is counted as created or updated stays; the same file can be imported again."
                : "What is counted as withdrawn or restored is; the rollback can be asked for again.";
        finishedAt = now;
    }

    /**
     * Begins to take back what was done.
     *
     * @param rows how many records there are to take back
     */
    void beginRollback(Actor by, long rows, Instant now) {
        enter(ImportState.ROLLING_BACK, now);
        problemCode = null;
        problemDetail = null;
        rollbackIssuer = by.issuer();
        rollbackSubject = by.subject();
        rollbackRows = rows + withdrawn + restored + kept;
    }

    void advanceRollback(long withdrawnNow, long restoredNow, long keptNow, Instant now) {
        withdrawn += withdrawnNow;
        restored += restoredNow;
        kept += keptNow;
        updatedAt = now;
    }

    void endRollback(Instant now) {
        enter(ImportState.ROLLED_BACK, now);
        rolledBackAt = now;
    }

    void advance(Counts counts, long offset, long lastRowNumber, Instant now) {
        created += counts.created();
        updated += counts.updated();
        unchanged += counts.unchanged();
        refused += counts.refused();
        done = created + updated + unchanged + refused;
        readOffset = offset;
        rowNumber = lastRowNumber;
        updatedAt = now;
    }

    void markDestroyed(Instant now) {
        if (!state.isOver()) {
            giveUp(now);
        }
        destroyedAt = now;
        updatedAt = now;
    }

    private void rewind(long offset, long rowNumberOfHeader) {
        readOffset = offset;
        rowNumber = rowNumberOfHeader;
        done = 0;
        created = 0;
        updated = 0;
        unchanged = 0;
        refused = 0;
    }

    private void enter(ImportState next, Instant now) {
        if (!state.next().contains(next)) {
            throw DomainFailure.ofState(
                    ImportFailure.IMPORT_STATE, "The import is " + state + ".", state, state.next());
        }
        state = next;
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID organisation() {
        return organisation;
    }

    /** Who asked for what is being done; the batches are written in the same name. */
    Actor submitter() {
        return rollbackIssuer == null || rollbackSubject == null
                ? new Actor(organisation, issuer, subject)
                : new Actor(organisation, rollbackIssuer, rollbackSubject);
    }

    boolean rollsBackNothing() {
        return rollbackRows != null && rollbackRows == 0;
    }

    /** Whether rows of it went in. */
    boolean hasWritten() {
        return created + updated > 0 && state != ImportState.INVALID && state != ImportState.READY;
    }

    long version() {
        return version + 1;
    }

    String kind() {
        return kind;
    }

    ImportState state() {
        return state;
    }

    boolean isValidateOnly() {
        return validateOnly;
    }

    byte[] request() {
        return request;
    }

    byte @Nullable [] header() {
        return header;
    }

    /** @throws DomainFailure IMPORT_STATE before the header was read */
    byte[] sealedHeader() {
        if (header == null) {
            throw DomainFailure.ofState(
                    ImportFailure.IMPORT_STATE, "The import is " + state + ".", state, state.next());
        }
        return header;
    }

    long sizeBytes() {
        return sizeBytes;
    }

    long readOffset() {
        return readOffset;
    }

    long rowNumber() {
        return rowNumber;
    }

    boolean isDestroyed() {
        return destroyedAt != null;
    }

    Instant createdAt() {
        return createdAt;
    }

    ImportView view() {
        return new ImportView(
                id,
                version(),
                kind,
                state,
                validateOnly,
                new ImportView.Progress(totalRows, done, created, updated, unchanged, refused),
                rollbackRows == null
                        ? null
                        : new ImportView.Rollback(rollbackRows, withdrawn, restored, kept, rolledBackAt),
                problemCode == null ? null : new ImportView.Reason(problemCode, String.valueOf(problemDetail)),
                createdAt,
                startedAt,
                finishedAt,
                createdAt.plus(ImportRetention.KEPT));
    }
}
