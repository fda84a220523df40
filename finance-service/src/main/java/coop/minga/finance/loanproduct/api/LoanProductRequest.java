package coop.minga.finance.loanproduct.api;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.loanproduct.LoanProductId;
import coop.minga.finance.loanproduct.app.LoanProductCommands.NewProduct;
import coop.minga.finance.loanproduct.app.LoanProductCommands.Said;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a new loan product.
 *
 * <p>Guarantee: limits and how it is repaid are enough for terms.
 */
@Schema(name = "LoanProductRequest")
public record LoanProductRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotBlank @Size(max = 40) String code,
        @NotBlank @Size(max = 150) String name,

        @Schema(description = "ISO 4217; the organisation's own where it is left out.") @Nullable @Size(max = 3) String currency,

        @Schema(description = "The fund that lends; the general one where it is left out.") @Nullable UUID fund,

        @NotNull @Valid LendingTermsRequest terms) {
    NewProduct offered(LoanProductId ownId) {
        return new NewProduct(
                ownId, currency, fund == null ? null : new FundId(fund), new Said(code, name, terms::terms));
    }
}
