package coop.minga.finance.drawer.api;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.drawer.app.DrawerCommands.GivenFloat;
import coop.minga.platform.money.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Change that a collector is given to begin with.
 *
 * <p>Guarantee: the amount is enough.
 */
@Schema(name = "DrawerFloat")
public record FloatRequest(
        @NotNull @Valid Amount amount,

        @Schema(description = "The account it is taken from; the organisation's cash where it is left out.") @Nullable UUID from) {

    GivenFloat money() {
        return new GivenFloat(amount, from == null ? null : new LedgerAccountId(from));
    }
}
