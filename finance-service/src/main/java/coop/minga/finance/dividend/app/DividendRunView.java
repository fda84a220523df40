package coop.minga.finance.dividend.app;

import coop.minga.finance.dividend.MemberUse;
import coop.minga.finance.dividend.domain.DividendPart;
import coop.minga.finance.dividend.domain.DividendRun;
import coop.minga.finance.dividend.domain.DividendState;
import coop.minga.finance.product.ProductId;
import coop.minga.platform.money.Amount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A run of dividends as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one version; its sums are those of its lines.
 */
@Schema(name = "DividendRun")
public record DividendRunView(
        UUID id,
        long version,
        UUID resolution,
        LocalDate yearEndsOn,

        @Schema(description = "The product whose account each member is paid into.")
        UUID paysInto,

        @Schema(
                description =
                        "Whether it is what the run of the surplus of the same id gives to members, and decided on there.")
        boolean ofSurplus,

        List<Part> parts,
        Amount gross,
        Amount tax,
        Amount net,

        @Schema(readOnly = true) DividendState state,

        String madeBy,
        @Nullable String approvedBy,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * What is given on one basis.
     *
     * <p>Guarantee: a rate or a total.
     */
    @Schema(name = "DividendPart")
    public record Part(
            @Nullable UUID product,

            @Schema(description = "Or by what use of the cooperative it is given.") @Nullable MemberUse use,

            @Schema(examples = "10.2") @Nullable String annualRatePercent,

            @Nullable Amount total,

            @Schema(examples = "5") String taxPercent,

            Amount gross,
            Amount tax,
            int accounts) {
        static Part of(DividendPart part, Currency currency) {
            ProductId product = part.basis().product();
            Integer rate = part.ratePpm();
            Long total = part.totalMinor();
            return new Part(
                    product == null ? null : product.value(),
                    part.basis().use(),
                    rate == null ? null : percent(rate),
                    total == null ? null : Amount.of(total, currency),
                    percent(part.taxPpm()),
                    Amount.of(part.grossMinor(), currency),
                    Amount.of(part.taxMinor(), currency),
                    part.accounts());
        }
    }

    static DividendRunView of(DividendRun run, Currency currency) {
        long gross = run.parts().stream().mapToLong(DividendPart::grossMinor).reduce(0, Math::addExact);
        long tax = run.parts().stream().mapToLong(DividendPart::taxMinor).reduce(0, Math::addExact);
        return new DividendRunView(
                run.id().value(),
                run.version(),
                run.resolution().value(),
                run.yearEndsOn(),
                run.paysInto().value(),
                run.isOfSurplus(),
                run.parts().stream().map(part -> Part.of(part, currency)).toList(),
                Amount.of(gross, currency),
                Amount.of(tax, currency),
                Amount.of(gross - tax, currency),
                run.state(),
                run.madeBy(),
                run.approvedBy(),
                run.createdAt(),
                run.updatedAt());
    }

    private static String percent(int ppm) {
        return BigDecimal.valueOf(ppm, 4).stripTrailingZeros().toPlainString();
    }
}
