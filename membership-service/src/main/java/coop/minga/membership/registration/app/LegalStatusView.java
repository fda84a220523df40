package coop.minga.membership.registration.app;

import coop.minga.membership.registration.domain.LegalStatus;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation stands or stood with the authorities.
 *
 * <p>Guarantee: UNREGISTERED where nothing was recorded.
 */
@Schema(name = "LegalStatus")
public record LegalStatusView(
        UUID organisationId,
        LegalStatus status,

        @Schema(description = "The day from which the status holds.") @Nullable LocalDate effectiveOn,

        @Schema(description = "The attempt that led to it.") @Nullable UUID registrationId) {}
