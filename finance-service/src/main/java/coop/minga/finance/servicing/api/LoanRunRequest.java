package coop.minga.finance.servicing.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Up to which day the loans are run.
 *
 * <p>Guarantee: nothing is required.
 */
@Schema(name = "LoanRunRequest")
public record LoanRunRequest(
        @Schema(description = "The last day; yesterday if left out.") @Nullable LocalDate through) {}
