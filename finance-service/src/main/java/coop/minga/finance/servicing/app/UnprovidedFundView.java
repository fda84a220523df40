package coop.minga.finance.servicing.app;

import coop.minga.finance.fund.FundId;
import coop.minga.platform.problem.DomainFailure;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A fund whose loans were not provided for.
 *
 * <p>Guarantee: nothing was booked in it; the next run tries again.
 */
@Schema(name = "UnprovidedFund")
public record UnprovidedFundView(
        UUID fund,

        @Schema(description = "What refused it, as FUND_RESTRICTED where the fund may not bear losses on loans.")
        String code,

        String title) {

    static UnprovidedFundView of(FundId fund, DomainFailure refusal) {
        return new UnprovidedFundView(
                fund.value(), refusal.type().name(), refusal.type().title());
    }
}
