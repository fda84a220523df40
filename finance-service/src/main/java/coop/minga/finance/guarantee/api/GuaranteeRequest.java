package coop.minga.finance.guarantee.api;

import coop.minga.finance.guarantee.domain.GuaranteeFailure;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of deposits that are to stand for a loan.
 *
 * <p>Guarantee: whose is said by the account.
 */
@Schema(name = "GuaranteeRequest")
public record GuaranteeRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotNull @Schema(description = "Another member's account of deposits.")
        UUID account,

        @NotNull @Valid Amount amount) {

    MemberAccountId of() {
        return new MemberAccountId(account);
    }

    /** @throws DomainFailure GUARANTEE_AMOUNT_INVALID */
    Money money() {
        try {
            return amount.toMoney();
        } catch (IllegalArgumentException malformed) {
            throw DomainFailure.at(
                    GuaranteeFailure.GUARANTEE_AMOUNT_INVALID,
                    "/amount",
                    "Write an amount such as {\"amount\":\"1250.00\",\"currency\":\"KES\"}, with the currency's decimals.");
        }
    }
}
