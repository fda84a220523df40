package coop.minga.membership.affiliation.api;

import coop.minga.membership.affiliation.domain.AffiliationKind;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An application for an affiliation.
 *
 * <p>Guarantee: the affiliate is not in it; it is the caller's organisation.
 */
@Schema(name = "AffiliationRequest")
public record AffiliationRequest(
        @Schema(description = "An id of the client's own, so that it can be named before it is sent.") @Nullable UUID id,

        @NotNull UUID parentId,
        @NotNull AffiliationKind kind,

        @Schema(description = "The day of the application; today if left out.") @Nullable LocalDate effectiveOn) {}
