package coop.minga.membership.household.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a household.
 *
 * <p>Guarantee: nothing is required.
 */
@Schema(name = "HouseholdRequest")
public record HouseholdRequest(
        @Schema(description = "An id of the client's own, so that it can be named before it is sent.") @Nullable UUID id,

        @Schema(description = "Ids in other systems, as system:id.") @Nullable @Size(max = 20) List<@NotBlank @Size(max = 200) String> externalIds) {}
