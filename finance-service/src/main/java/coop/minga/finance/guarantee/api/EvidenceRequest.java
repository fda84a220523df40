package coop.minga.finance.guarantee.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an officer says of a guarantor's answer that stands on paper.
 *
 * <p>Guarantee: the day of the paper; the paper itself stays in the files.
 */
@Schema(name = "GuaranteeEvidenceRequest")
public record EvidenceRequest(
        @NotNull @Schema(description = "The day on which the guarantor signed.")
        LocalDate evidenceOn) {}
