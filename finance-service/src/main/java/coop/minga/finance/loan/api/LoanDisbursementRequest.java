package coop.minga.finance.loan.api;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.loan.app.DisbursementCommands.Payout;
import coop.minga.finance.loan.domain.PayoutWay;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of how a loan is paid out.
 *
 * <p>Guarantee: nothing needs to be said; it is cash then, today.
 */
@Schema(name = "LoanDisbursementRequest")
public record LoanDisbursementRequest(
        @Schema(description = "An id of the client's own for the journal entry.") @Nullable UUID id,

        @Schema(description = "Cash where it is left out.") @Nullable PayoutWay way,

        @Schema(
                description = "The organisation's own account it leaves by, or the borrower's savings account it is put"
                        + " into; the one the chart names for the way where it is left out.")
        @Nullable UUID ledgerAccount,

        @Schema(description = "Today where it is left out.") @Nullable LocalDate effectiveOn) {
    Payout payout(UUID idOtherwise) {
        return new Payout(
                new JournalEntryId(id == null ? idOtherwise : id),
                way == null ? PayoutWay.CASH : way,
                ledgerAccount == null ? null : new LedgerAccountId(ledgerAccount),
                effectiveOn);
    }
}
