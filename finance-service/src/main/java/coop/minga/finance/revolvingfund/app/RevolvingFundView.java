package coop.minga.finance.revolvingfund.app;

import coop.minga.finance.revolvingfund.domain.RevolvingFund;
import coop.minga.finance.revolvingfund.domain.RevolvingFundState;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A revolving fund as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one version.
 */
@Schema(name = "RevolvingFund")
public record RevolvingFundView(
        @Schema(description = "That of the fund.") UUID id,
        long version,
        @Schema(examples = "Vendors' solidarity trust") String funder,
        RevolvingFundState state,

        @Schema(description = "What the funder gave to be lent.")
        Amount seeded,

        @Schema(description = "What was granted on of it and does not come back.")
        Amount regranted,

        Instant createdAt,
        Instant updatedAt) {

    static RevolvingFundView of(RevolvingFund fund) {
        return new RevolvingFundView(
                fund.id().value(),
                fund.version(),
                fund.funder(),
                fund.state(),
                Amount.of(fund.seeded()),
                Amount.of(fund.regranted()),
                fund.createdAt(),
                fund.updatedAt());
    }
}
