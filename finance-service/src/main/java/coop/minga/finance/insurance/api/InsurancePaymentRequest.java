package coop.minga.finance.insurance.api;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a payment of a claim.
 *
 * <p>Guarantee: amount and fund are the claim's.
 */
@Schema(name = "InsurancePaymentRequest")
public record InsurancePaymentRequest(
        @Schema(description = "An id of the client's own for the journal entry.") @Nullable UUID id,

        @Schema(description = "The account that pays; the chart's cash if absent.") @Nullable UUID ledgerAccount) {}
