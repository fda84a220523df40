package coop.minga.finance.account.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import coop.minga.finance.account.AccountClass;
import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.domain.AccountTerms;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a new ledger account.
 *
 * <p>Guarantee: a code, a name and a class are enough.
 */
@Schema(name = "LedgerAccountRequest")
public record LedgerAccountRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotBlank @Size(max = 40) String code,
        @NotBlank @Size(max = 200) String name,
        @NotNull @JsonProperty("class") AccountClass accountClass,

        @Schema(description = "ISO 4217; the organisation's own where it is left out.") @Nullable @Size(max = 3) String currency,

        @Nullable UUID parent,

        @Schema(
                description =
                        "The least it may hold in each fund, in its own direction, as a decimal string; without one"
                                + " there is no limit.")
        @Nullable @Size(max = 24) String floor) {
    AccountTerms terms(Currency money) {
        return new AccountTerms(
                code, name, parent == null ? null : new LedgerAccountId(parent), AccountTerms.floorMinor(floor, money));
    }
}
