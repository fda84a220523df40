package coop.minga.finance.hold.api;

import coop.minga.finance.hold.HoldReason;
import coop.minga.finance.hold.domain.HoldFailure;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of something to be held back.
 *
 * <p>Guarantee: where, why and how much.
 */
@Schema(name = "HoldRequest")
public record HoldRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotNull UUID account,
        @NotNull HoldReason reason,
        @NotNull @Valid Amount amount) {

    /** @throws DomainFailure HOLD_AMOUNT_INVALID */
    static Money money(Amount amount) {
        try {
            return amount.toMoney();
        } catch (IllegalArgumentException malformed) {
            throw DomainFailure.at(
                    HoldFailure.HOLD_AMOUNT_INVALID,
                    "/amount",
                    "Write an amount such as {\"amount\":\"1250.00\",\"currency\":\"KES\"}, with the currency's decimals.");
        }
    }
}
