package coop.minga.finance.revolvingfund.api;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.revolvingfund.FundGrantId;
import coop.minga.finance.revolvingfund.app.RevolvingFundCommands.Asked;
import coop.minga.finance.revolvingfund.domain.RevolvingFundFailure;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of seed money.
 *
 * <p>Guarantee: an amount is enough; it is cash then, today.
 */
@Schema(name = "SeedRequest")
public record SeedRequest(
        @Schema(description = "An id of the client's own for the journal entry.") @Nullable UUID id,

        @NotNull @Valid Amount amount,

        @Schema(description = "Where it is received; the account the chart names for cash where it is left out.")
        @Nullable UUID receivedInto,

        @Nullable LocalDate effectiveOn) {

    Asked asked(UUID generated) {
        return new Asked(
                new FundGrantId(id == null ? generated : id),
                money(amount),
                receivedInto == null ? null : new LedgerAccountId(receivedInto),
                null,
                effectiveOn);
    }

    /** @throws DomainFailure FUND_GRANT_AMOUNT_INVALID */
    static Money money(Amount amount) {
        try {
            return amount.toMoney();
        } catch (IllegalArgumentException malformed) {
            throw DomainFailure.at(
                    RevolvingFundFailure.FUND_GRANT_AMOUNT_INVALID,
                    "/amount",
                    "Write an amount such as {\"amount\":\"250000.00\",\"currency\":\"KES\"}, with the currency's"
                            + " decimals.");
        }
    }
}
