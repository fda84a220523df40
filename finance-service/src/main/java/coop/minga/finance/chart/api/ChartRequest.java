package coop.minga.finance.chart.api;

import coop.minga.finance.chart.domain.ChartTemplate;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says when it adopts a chart of accounts.
 *
 * <p>Guarantee: the template is enough.
 */
@Schema(name = "ChartRequest")
public record ChartRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotNull ChartTemplate template) {}
