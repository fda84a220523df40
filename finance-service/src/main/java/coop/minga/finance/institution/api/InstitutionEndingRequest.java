package coop.minga.finance.institution.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When an institution's membership ends.
 *
 * <p>Guarantee: the day itself counts no more.
 */
@Schema(name = "InstitutionalMemberEndingRequest")
public record InstitutionEndingRequest(
        @Schema(description = "The first day on which it is no member any more; it may lie ahead.") @NotNull LocalDate to) {}
