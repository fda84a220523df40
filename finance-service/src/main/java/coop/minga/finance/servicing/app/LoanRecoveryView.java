package coop.minga.finance.servicing.app;

import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.finance.loan.LoanId;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was paid of a loan after it was written off.
 *
 * <p>Guarantee: as it was recorded.
 */
@Schema(name = "LoanRecovery")
public record LoanRecoveryView(
        @Schema(description = "Also of its journal entry.") UUID id,

        UUID loan,
        Amount amount,
        LocalDate effectiveOn,
        Instant recordedAt) {

    /** It is written once. */
    public static final long VERSION = 1;

    static LoanRecoveryView of(LoanId loan, Money amount, RecordedEntry entry) {
        return new LoanRecoveryView(
                entry.draft().id().value(), loan.value(), Amount.of(amount), entry.effectiveOn(), entry.recordedAt());
    }
}
