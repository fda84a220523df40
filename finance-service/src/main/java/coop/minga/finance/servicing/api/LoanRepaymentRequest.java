package coop.minga.finance.servicing.api;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.servicing.app.LoanRepayments.Repayment;
import coop.minga.finance.servicing.domain.Excess;
import coop.minga.platform.money.Amount;
import coop.minga.platform.problem.DomainFailure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of money that was paid for a loan.
 *
 * <p>Guarantee: how much is enough.
 */
@Schema(name = "LoanRepaymentRequest")
public record LoanRepaymentRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotNull @Valid Amount amount,

        @Schema(description = "The ledger account that holds the money; the chart's cash if it is left out.") @Nullable UUID paidInto,

        @Schema(description = "The day it was paid, not in the future; today if left out.") @Nullable LocalDate effectiveOn,

        @Schema(
                description = "What becomes of money beyond what is due: it pays the next instalments in advance, or"
                        + " principal, so that less is due later, or is refused. What closes the loan that day closes it"
                        + " in any case. `NEXT_INSTALMENTS` if left out.")
        @Nullable Excess excess) {

    /** @throws DomainFailure REPAYMENT_AMOUNT_INVALID */
    Repayment repayment(LoanId loan, UUID fresh) {
        return Repayment.inHand(
                new JournalEntryId(id == null ? fresh : id),
                loan,
                RepaidAmount.read(amount),
                paidInto == null ? null : new LedgerAccountId(paidInto),
                effectiveOn,
                excess == null ? Excess.NEXT_INSTALMENTS : excess);
    }
}
