package coop.minga.finance.product.api;

import coop.minga.finance.product.domain.InterestTerms;
import coop.minga.finance.product.domain.InterestTerms.DayBasis;
import coop.minga.finance.product.domain.InterestTerms.InterestMethod;
import coop.minga.finance.product.domain.InterestTerms.PostingPeriod;
import coop.minga.finance.product.domain.ProductTerms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a product's terms.
 *
 * <p>Guarantee: whatever is left out costs nothing, earns nothing and limits nothing.
 */
@Schema(name = "ProductChangeRequest")
public record ProductChangeRequest(
        @NotBlank @Size(max = 40) String code,
        @NotBlank @Size(max = 150) String name,

        @Schema(examples = "500.00", description = "The least that accounts opened from now on may hold.")
        @Nullable @Size(max = 24) String floor,

        @Schema(description = "How many days before it a withdrawal is said.") @Nullable @Min(0) @Max(366) Integer noticeDays,

        @Schema(examples = "20.00", description = "What each withdrawal costs.") @Nullable @Size(max = 24) String withdrawalFee,

        @Nullable @Valid Interest interest,

        @Schema(examples = "5", description = "Of interest and dividends.")
        @Nullable @Pattern(regexp = "(100(\\.0{1,4})?|\\d{1,2}(\\.\\d{1,4})?)")
        String withholdingTaxPercent,

        @Schema(description = "Whether shares are paid out again.") @Nullable Boolean redeemable) {

    /**
     * How it earns; how much is said apart.
     *
     * <p>Guarantee: whole.
     */
    @Schema(name = "ProductInterest")
    public record Interest(
            @NotNull InterestMethod method,
            @NotNull PostingPeriod posting,
            @NotNull DayBasis dayCount) {
        InterestTerms terms() {
            return new InterestTerms(method, posting, dayCount);
        }
    }

    ProductTerms terms(Currency currency) {
        return new ProductTerms(
                code,
                name,
                ProductTerms.minor("/floor", floor, currency),
                noticeDays == null ? 0 : noticeDays,
                ProductTerms.minor("/withdrawalFee", withdrawalFee, currency),
                interest == null ? null : interest.terms(),
                withholdingTaxPercent == null ? 0 : ppm(withholdingTaxPercent),
                Boolean.TRUE.equals(redeemable));
    }

    /** Of a percentage with four decimals at most. */
    static int ppm(String percent) {
        return new BigDecimal(percent).movePointRight(4).intValueExact();
    }
}
