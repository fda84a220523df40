package coop.minga.finance.account.app;

import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger account holds, in its own direction: an asset by debits, a liability by credits.
 *
 * <p>Guarantee: the balance is the sum of its funds.
 */
@Schema(name = "LedgerAccountBalance")
public record BalanceView(
        UUID account,
        @Nullable LocalDate asOf,
        @Nullable Instant knownAt,
        Amount balance,

        @Schema(description = "What may still be taken out; only of today's balance.") @Nullable Amount available,

        List<OfFund> funds) {

    /**
     * The part of it that belongs to one fund.
     *
     * <p>Guarantee: never below the account's floor.
     */
    @Schema(name = "FundBalance")
    public record OfFund(
            UUID fund, Amount balance, @Nullable Amount available) {}
}
