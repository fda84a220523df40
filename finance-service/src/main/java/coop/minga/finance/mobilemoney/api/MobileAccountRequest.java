package coop.minga.finance.mobilemoney.api;

import coop.minga.finance.account.LedgerAccountId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of an account with a provider.
 *
 * <p>Guarantee: the provider and the number are enough.
 */
@Schema(name = "MobileMoneyAccountRequest")
public record MobileAccountRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotBlank @Size(max = 40) String provider,

        @Schema(description = "As payers know it.") @NotBlank @Pattern(regexp = "[0-9A-Za-z-]{1,40}") String number,

        @Schema(
                description = "Where the money is in the books; the chart's account for mobile money where it is left"
                        + " out.")
        @Nullable UUID ledgerAccount) {

    @Nullable LedgerAccountId ledgerAccountId() {
        return ledgerAccount == null ? null : new LedgerAccountId(ledgerAccount);
    }
}
