package coop.minga.finance.account.api;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.domain.AccountTerms;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says a ledger account is from now on.
 *
 * <p>Guarantee: replaces everything that can change; class and currency are for ever.
 */
@Schema(name = "LedgerAccountChangeRequest")
public record LedgerAccountChangeRequest(
        @NotBlank @Size(max = 40) String code,
        @NotBlank @Size(max = 200) String name,
        @Nullable UUID parent,
        @Nullable @Size(max = 24) String floor) {
    AccountTerms terms(Currency money) {
        return new AccountTerms(
                code, name, parent == null ? null : new LedgerAccountId(parent), AccountTerms.floorMinor(floor, money));
    }
}
