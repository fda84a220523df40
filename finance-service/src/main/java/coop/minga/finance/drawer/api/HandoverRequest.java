package coop.minga.finance.drawer.api;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.platform.money.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver found in a drawer.
 *
 * <p>Guarantee: the amount is enough.
 */
@Schema(name = "DrawerHandoverRequest")
public record HandoverRequest(
        @NotNull @Valid Amount received,

        @Schema(description = "The account it is put into; the organisation's cash where it is left out.") @Nullable UUID into) {

    @Nullable LedgerAccountId intoAccount() {
        return into == null ? null : new LedgerAccountId(into);
    }
}
