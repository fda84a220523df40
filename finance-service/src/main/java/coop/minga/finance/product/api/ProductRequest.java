package coop.minga.finance.product.api;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.product.ProductId;
import coop.minga.finance.product.ProductKind;
import coop.minga.finance.product.app.ProductCommands.NewProduct;
import coop.minga.finance.product.domain.ProductTerms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a new product.
 *
 * <p>Guarantee: a code, a name and a kind are enough; shares have a price besides.
 */
@Schema(name = "ProductRequest")
public record ProductRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotBlank @Size(max = 40) String code,
        @NotBlank @Size(max = 150) String name,
        @NotNull ProductKind kind,

        @Schema(description = "ISO 4217; the organisation's own where it is left out.") @Nullable @Size(max = 3) String currency,

        @Schema(description = "The general fund where it is left out.") @Nullable UUID fund,

        @Schema(examples = "100.00", description = "Of shares: what one costs, for ever.") @Nullable @Size(max = 24) String sharePrice,

        @Schema(examples = "500.00", description = "The least that accounts opened from now on may hold.")
        @Nullable @Size(max = 24) String floor,

        @Schema(description = "How many days before it a withdrawal is said.") @Nullable @Min(0) @Max(366) Integer noticeDays,

        @Schema(examples = "20.00", description = "What each withdrawal costs.") @Nullable @Size(max = 24) String withdrawalFee,

        ProductChangeRequest.@Nullable @Valid Interest interest,

        @Schema(examples = "5", description = "Of interest and dividends.")
        @Nullable @Pattern(regexp = "(100(\\.0{1,4})?|\\d{1,2}(\\.\\d{1,4})?)")
        String withholdingTaxPercent,

        @Schema(description = "Whether shares are paid out again.") @Nullable Boolean redeemable) {

    NewProduct offered(ProductId ownId) {
        return new NewProduct(ownId, kind, currency, fund == null ? null : new FundId(fund), sharePrice);
    }

    ProductTerms terms(Currency money) {
        return new ProductChangeRequest(
                        code, name, floor, noticeDays, withdrawalFee, interest, withholdingTaxPercent, redeemable)
                .terms(money);
    }
}
