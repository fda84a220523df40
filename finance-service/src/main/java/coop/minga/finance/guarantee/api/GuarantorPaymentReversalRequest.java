package coop.minga.finance.guarantee.api;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says when a payment to guarantors is taken back.
 *
 * <p>Guarantee: nothing is required.
 */
@Schema(name = "GuarantorPaymentReversalRequest")
public record GuarantorPaymentReversalRequest(
        @Schema(description = "Today if left out.") @Nullable LocalDate effectiveOn,

        @Nullable @Size(max = 500) String description) {}
