package coop.minga.membership.membership.api;

import coop.minga.membership.membership.app.TransferAsked;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a member goes: to a unit of the organisation, or to another organisation.
 *
 * <p>Guarantee: names one of the two.
 */
@Schema(name = "TransferRequest")
public record TransferRequest(
        @Schema(description = "A unit of the own organisation: the membership goes on there.") @Nullable UUID unitId,

        @Schema(description = "Another organisation: the membership ends, and a code lets a linked one begin there.")
        @Nullable UUID organisationId,

        @Schema(
                description =
                        "The day from which it counts, not in the future; today if left out. It may lie before steps recorded already.")
        @Nullable LocalDate effectiveOn,

        @Schema(description = "Kept under the person's key; gone when the person is erased.")
        @Nullable @Size(max = 1000) String reason,

        @Schema(description = "Where it is written down; kept like the reason.") @Nullable @Size(max = 20) List<@NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*") String> evidence) {

    TransferAsked asked() {
        return new TransferAsked(unitId, organisationId, effectiveOn, reason, evidence == null ? List.of() : evidence);
    }
}
