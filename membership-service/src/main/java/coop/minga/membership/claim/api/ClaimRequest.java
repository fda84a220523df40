package coop.minga.membership.claim.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation is the one a directory record tells of.
 *
 * <p>Guarantee: says by what that can be seen.
 */
@Schema(name = "ClaimRequest")
public record ClaimRequest(
        @Schema(description = "The directory record.") @NotNull UUID organisationId,

        @Schema(
                description =
                        "Whose directory it stands in; left out by the steward, who files for an organisation that"
                                + " is no tenant yet. A tenant that names somebody else files for itself.")
        @Nullable UUID stewardId,

        @Schema(description = "The claimant's own name of itself; a tenant's is known.")
        @Nullable @Size(min = 1, max = 300) String claimantName,

        @Schema(description = "Where it can be looked up: numbers of certificates, minutes, letters.")
        @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 500) String> evidence) {}
