package coop.minga.finance.filing.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says when it files figures.
 *
 * <p>Guarantee: the day is enough.
 */
@Schema(name = "FinancialFilingRequest")
public record FinancialFilingRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @Schema(description = "The day at whose end the figures stood; federations read those of month-ends.") @NotNull LocalDate asOf) {}
