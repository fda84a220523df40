package coop.minga.finance.memberaccount.app;

import coop.minga.finance.account.app.BalanceView;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a member's account holds.
 *
 * <p>Guarantee: what the ledger says of it, in all its funds.
 */
@Schema(name = "MemberBalance")
public record MemberBalanceView(
        UUID account,
        @Nullable LocalDate asOf,
        @Nullable Instant knownAt,
        Amount balance,

        @Schema(description = "What is neither held back nor below the floor; only of today's balance.") @Nullable Amount available) {

    static MemberBalanceView of(BalanceView ledger) {
        return new MemberBalanceView(
                ledger.account(), ledger.asOf(), ledger.knownAt(), ledger.balance(), ledger.available());
    }
}
