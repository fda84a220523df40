package coop.minga.finance.period.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says when it closes the books.
 *
 * <p>Guarantee: the day is enough.
 */
@Schema(name = "PeriodCloseRequest")
public record PeriodCloseRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @Schema(description = "The last day that is closed.") @NotNull LocalDate through) {}
