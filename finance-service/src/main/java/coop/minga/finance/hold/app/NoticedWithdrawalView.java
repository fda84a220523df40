package coop.minga.finance.hold.app;

import coop.minga.finance.memberaccount.app.WithdrawalView;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Money that a member had announced and took out.
 *
 * <p>Guarantee: what stands in the journal under this id.
 */
@Schema(name = "NoticedWithdrawal")
public record NoticedWithdrawalView(
        @Schema(description = "Of the journal entry.") UUID id,

        UUID account,
        HoldView hold,
        Amount amount,

        @Schema(description = "What the product costs, taken from the account besides.")
        Amount fee,

        LocalDate effectiveOn,
        Instant recordedAt) {

    static NoticedWithdrawalView of(WithdrawalView paid, HoldView hold) {
        return new NoticedWithdrawalView(
                paid.id(), paid.account(), hold, paid.amount(), paid.fee(), paid.effectiveOn(), paid.recordedAt());
    }
}
