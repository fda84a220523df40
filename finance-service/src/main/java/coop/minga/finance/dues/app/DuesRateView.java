package coop.minga.finance.dues.app;

import coop.minga.finance.dues.domain.DuesRate;
import coop.minga.platform.money.Amount;
import java.math.BigDecimal;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rate as its organisation sees it.
 *
 * <p>Guarantee: an amount or a percentage.
 */
@Schema(name = "DuesRate")
public record DuesRateView(
        @Nullable String category,
        @Nullable String workerGroup,

        @Schema(description = "For the whole period.") @Nullable Amount amount,

        @Schema(description = "Of the declared wage of each month.", examples = "1.5") @Nullable String percentage) {

    static DuesRateView of(DuesRate rate, Currency currency) {
        Long amount = rate.amountMinor();
        Integer parts = rate.partsPerMillion();
        return new DuesRateView(
                rate.category(),
                rate.workerGroup(),
                amount == null ? null : Amount.of(amount, currency),
                parts == null
                        ? null
                        : BigDecimal.valueOf(parts, 4).stripTrailingZeros().toPlainString());
    }
}
