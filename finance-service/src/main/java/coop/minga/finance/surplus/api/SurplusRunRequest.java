package coop.minga.finance.surplus.api;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.product.ProductId;
import coop.minga.finance.resolution.ResolutionId;
import coop.minga.finance.surplus.SurplusRunId;
import coop.minga.finance.surplus.domain.SurplusRun;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a run of the surplus.
 *
 * <p>Guarantee: no amounts; these come from the books and the by-law.
 */
@Schema(name = "SurplusRunRequest")
public record SurplusRunRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @Schema(description = "About the surplus, and in force.") @NotNull UUID resolution,

        @Schema(description = "The last day of the twelve months, whose books are closed.") @NotNull LocalDate yearEndsOn,

        @Schema(description = "The product whose account each member is paid into: savings or deposits of the fund.")
        @NotNull UUID paysInto,

        @Schema(description = "An asset whose money goes to other funds; the chart's bank if absent.") @Nullable UUID paidFrom,

        @Schema(examples = "8", description = "What the meeting gives on shares; the by-law's cap if absent.")
        @Nullable @Pattern(regexp = "\\d{1,3}(\\.\\d{1,4})?")
        String interestOnSharesPercent) {

    SurplusRun.Asked run(SurplusRunId ownId) {
        return new SurplusRun.Asked(
                ownId,
                new ResolutionId(resolution),
                yearEndsOn,
                new ProductId(paysInto),
                paidFrom == null ? null : new LedgerAccountId(paidFrom),
                SurplusBylawRequest.ppm(interestOnSharesPercent));
    }
}
