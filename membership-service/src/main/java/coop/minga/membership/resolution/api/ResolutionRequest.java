package coop.minga.membership.resolution.api;

import coop.minga.membership.resolution.ResolutionKind;
import coop.minga.membership.resolution.ResolutionSubject;
import coop.minga.membership.resolution.app.MinutesEntry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A resolution to be laid before the body.
 *
 * <p>Guarantee: what it says is kept sealed.
 */
@Schema(name = "ResolutionRequest")
public record ResolutionRequest(
        @Schema(description = "An id of the client's own, so that it can be named before it is sent.") @Nullable UUID id,

        @NotNull @Valid Subject subject,

        @Schema(description = "One line.") @NotBlank @Size(max = 200) @Pattern(regexp = ResolutionRequest.ONE_LINE) String title,

        @NotBlank @Size(max = 20_000) String text,

        @Schema(description = "Today if left out.") @Nullable LocalDate effectiveOn,

        @Nullable @Size(max = 5000) String note) {
    static final String ONE_LINE = "[^\\r\\n]*";

    MinutesEntry entry() {
        return new MinutesEntry(effectiveOn, note);
    }

    /**
     * What it decides about.
     *
     * <p>Guarantee: none by itself; whether the record exists is for whoever rests something on the resolution.
     */
    @Schema(name = "ResolutionSubjectRequest")
    public record Subject(
            @NotNull ResolutionKind kind,

            @Schema(description = "The record it is about; an EXPULSION names the membership or the affiliation.")
            @Nullable UUID id) {
        ResolutionSubject toSubject() {
            return new ResolutionSubject(kind, id);
        }
    }
}
