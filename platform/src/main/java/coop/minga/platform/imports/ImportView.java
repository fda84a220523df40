package coop.minga.platform.imports;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import as its organisation sees it.
 *
 * <p>Guarantee: holds counts and states only, nothing of the file.
 */
@Schema(name = "Import")
public record ImportView(
        UUID id,
        long version,
        String kind,
        ImportState state,
        boolean validateOnly,
        Progress progress,

        @Schema(description = "How far it has been taken back; absent while nobody asked for it.") @Nullable Rollback rollback,

        @Schema(description = "Why the import as a whole is INVALID or FAILED.") @Nullable Reason problem,

        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,

        @Schema(description = "When the file and the refused rows are destroyed.")
        Instant keptUntil) {

    /** How far the import has come, in rows without the header. */
    @Schema(name = "ImportProgress")
    public record Progress(
            @Schema(description = "Rows in the file; known once all were read.") @Nullable Long rows,

            @Schema(description = "Rows dealt with in the current state.")
            long done,

            @Schema(description = "New; in a dry run, what would be.")
            long created,

            @Schema(description = "Known by the identifying columns, with another content.")
            long updated,

            @Schema(description = "In already, from an earlier file or an earlier row of this one.")
            long unchanged,

            @Schema(description = "Not in; see `errors`.") long refused) {}

    /** How far what an import did has been taken back, in records. */
    @Schema(name = "ImportRollback")
    public record Rollback(
            @Schema(description = "Records the import made or changed.")
            long rows,

            @Schema(description = "Made by the import, and gone again.")
            long withdrawn,

            @Schema(description = "Changed by the import, and as before again.")
            long restored,

            @Schema(description = "Changed by somebody since, and left so; see `kept-records`.")
            long kept,

            @Nullable Instant finishedAt) {}

    /** Why an import was refused or given up. */
    @Schema(name = "ImportReason")
    public record Reason(String code, String detail) {}
}
