package coop.minga.finance.revolvingfund.app;

import coop.minga.finance.revolvingfund.domain.Conversion;
import coop.minga.finance.revolvingfund.domain.RevolvingFund;
import coop.minga.finance.revolvingfund.domain.RevolvingFundState;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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

        @Schema(description = "The last one.") @Nullable ConversionView conversion,

        Instant createdAt,
        Instant updatedAt) {

    /**
     * On what it rests that the remainder is given away.
     *
     * <p>Guarantee: never changes.
     */
    @Schema(name = "FundConversion")
    public record ConversionView(UUID resolution, LocalDate funderConsentedOn, String consentReference, UUID round) {
        static ConversionView of(Conversion conversion) {
            return new ConversionView(
                    conversion.resolution().value(),
                    conversion.funderConsentedOn(),
                    conversion.consentReference(),
                    conversion.round().value());
        }
    }

    static RevolvingFundView of(RevolvingFund fund) {
        return new RevolvingFundView(
                fund.id().value(),
                fund.version(),
                fund.funder(),
                fund.state(),
                Amount.of(fund.seeded()),
                Amount.of(fund.regranted()),
                fund.conversion().map(ConversionView::of).orElse(null),
                fund.createdAt(),
                fund.updatedAt());
    }
}
