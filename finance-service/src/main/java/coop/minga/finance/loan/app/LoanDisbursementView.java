package coop.minga.finance.loan.app;

import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.finance.loan.app.LoanDisbursements.Disbursed;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a loan was paid out.
 *
 * <p>Guarantee: never changes.
 */
@Schema(name = "LoanDisbursement")
public record LoanDisbursementView(
        @Schema(description = "The journal entry.") UUID id,

        UUID loan,

        @Schema(description = "The organisation's own account it left by, or the borrower's that it was put into.")
        UUID ledgerAccount,

        @Schema(description = "What the borrower was handed.")
        Amount paidOut,

        Amount fee,

        @Schema(description = "What is owed from now on.") Amount lent,

        @Schema(description = "The day from which instalments are counted.")
        LocalDate effectiveOn,

        @Schema(description = "The day it was meant for, where that day's period was closed.") @Nullable LocalDate intendedOn,

        Instant recordedAt) {
    static LoanDisbursementView of(Disbursed disbursed) {
        RecordedEntry recorded = disbursed.recorded();
        KnownLoan loan = disbursed.loan();
        return new LoanDisbursementView(
                recorded.draft().id().value(),
                loan.id().value(),
                disbursed.from().value(),
                Amount.of(loan.terms().fee().paidOut(loan.asked())),
                Amount.of(loan.terms().fee().of(loan.asked())),
                Amount.of(loan.lent()),
                recorded.effectiveOn(),
                recorded.intendedOn(),
                recorded.recordedAt());
    }
}
