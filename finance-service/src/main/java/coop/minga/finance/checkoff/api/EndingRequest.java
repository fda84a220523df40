package coop.minga.finance.checkoff.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * After which day an authorisation ends.
 *
 * <p>Guarantee: the day itself still counts.
 */
@Schema(name = "CheckOffEndingRequest")
public record EndingRequest(
        @Schema(description = "The last day; it may lie ahead.") @NotNull LocalDate through) {}
