package coop.minga.finance.dues.api;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.dues.app.DuesPayments.Payment;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.member.MembershipId;
import coop.minga.platform.money.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of dues that a member paid.
 *
 * <p>Guarantee: who and how much is enough.
 */
@Schema(name = "DuesPaymentRequest")
public record DuesPaymentRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotNull UUID membershipId,
        @NotNull @Valid Amount amount,

        @Schema(description = "The ledger account that holds the money; the chart's cash if it is left out.") @Nullable UUID into,

        @Schema(description = "The day it was paid, not in the future; today if left out.") @Nullable LocalDate effectiveOn,

        @Nullable @Size(max = 500) String description) {

    @Nullable LedgerAccountId intoAccount() {
        return into == null ? null : new LedgerAccountId(into);
    }

    Payment payment(UUID fresh, LedgerAccountId into) {
        return new Payment(
                new JournalEntryId(id == null ? fresh : id),
                new MembershipId(membershipId),
                DuesAmount.read(amount, 1, "/amount"),
                into,
                effectiveOn,
                description);
    }
}
