package coop.minga.finance.insurance.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says to end a policy.
 *
 * <p>Guarantee: a day or none.
 */
@Schema(name = "InsuranceEndRequest")
public record InsuranceEndRequest(
        @Schema(description = "Today if absent.") @Nullable LocalDate lastDay) {}
