package coop.minga.finance.memberaccount.api;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.memberaccount.app.MemberAccountClosing.Payout;
import coop.minga.finance.memberaccount.domain.PaymentWay;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How what is left in an account is paid out.
 *
 * <p>Guarantee: nothing need be said; it is cash then.
 */
@Schema(name = "MemberAccountClosureRequest")
public record MemberAccountClosureRequest(
        @Schema(description = "An id of the client's own for the journal entry.") @Nullable UUID id,

        @Schema(description = "Cash where it is left out.") @Nullable PaymentWay way,

        @Schema(
                description =
                        "The organisation's own account; the one the chart names for the way where it is left out.")
        @Nullable UUID ledgerAccount,

        @Nullable @Size(max = 500) String description) {

    Payout payout(UUID fresh) {
        return new Payout(
                new JournalEntryId(id == null ? fresh : id),
                way == null ? PaymentWay.CASH : way,
                ledgerAccount == null ? null : new LedgerAccountId(ledgerAccount),
                description);
    }
}
