package coop.minga.finance.product.app;

import coop.minga.finance.product.ProductKind;
import coop.minga.finance.product.domain.InterestTerms;
import coop.minga.finance.product.domain.Product;
import coop.minga.finance.product.domain.ProductRate;
import coop.minga.finance.product.domain.ProductState;
import coop.minga.finance.product.domain.ProductTerms;
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
 * A product as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one version, with every rate that was ever said.
 */
@Schema(name = "Product")
public record ProductView(
        UUID id,
        long version,
        String code,
        String name,
        ProductKind kind,
        String currency,
        UUID fund,

        @Schema(description = "The least that accounts opened from now on may hold.")
        Amount floor,

        int noticeDays,
        Amount withdrawalFee,
        @Nullable InterestTerms interest,

        @Schema(examples = "5", description = "Of interest and dividends.")
        String withholdingTaxPercent,

        @Nullable Amount sharePrice,
        boolean redeemable,

        @Schema(description = "Of several from one day on, the last one counts.")
        List<Rate> rates,

        ProductState state,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * How much it earns, from a day on.
     *
     * <p>Guarantee: never changes.
     */
    @Schema(name = "ProductRate")
    public record Rate(
            LocalDate from,

            @Schema(examples = "10.2") String annualRatePercent,

            @Nullable UUID resolution,
            Instant recordedAt) {
        static Rate of(ProductRate rate) {
            return new Rate(rate.fromOn(), percent(rate.ratePpm()), rate.resolution(), rate.recordedAt());
        }
    }

    static ProductView of(Product product, List<ProductRate> rates) {
        ProductTerms terms = product.terms();
        Product.Nature nature = product.nature();
        Currency currency = nature.currency();
        Long price = nature.sharePriceMinor();
        return new ProductView(
                product.id().value(),
                product.version(),
                terms.code(),
                terms.name(),
                nature.kind(),
                currency.getCurrencyCode(),
                nature.fund().value(),
                Amount.of(terms.floorMinor(), currency),
                terms.noticeDays(),
                Amount.of(terms.withdrawalFeeMinor(), currency),
                terms.interest(),
                percent(terms.withholdingTaxPpm()),
                price == null ? null : Amount.of(price, currency),
                terms.isRedeemable(),
                rates.stream().map(Rate::of).toList(),
                product.state(),
                product.createdAt(),
                product.updatedAt());
    }

    private static String percent(int ppm) {
        BigDecimal percent = BigDecimal.valueOf(ppm, 4).stripTrailingZeros();
        return percent.toPlainString();
    }
}
