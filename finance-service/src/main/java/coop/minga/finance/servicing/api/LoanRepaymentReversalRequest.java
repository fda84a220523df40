package coop.minga.finance.servicing.api;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says when a repayment is taken back.
 *
 * <p>Guarantee: nothing is required.
 */
@Schema(name = "LoanRepaymentReversalRequest")
public record LoanRepaymentReversalRequest(
        @Schema(description = "An id of the client's own, of the reversal.") @Nullable UUID id,

        @Schema(description = "Today if left out.") @Nullable LocalDate effectiveOn,

        @Nullable @Size(max = 500) String description) {}
