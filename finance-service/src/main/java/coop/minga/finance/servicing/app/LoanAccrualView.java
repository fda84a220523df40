package coop.minga.finance.servicing.app;

import coop.minga.finance.servicing.domain.LoanAccrual;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What all loans of a fund in one currency had borne of interest at the end of a day.
 *
 * <p>Guarantee: never changes.
 */
@Schema(name = "LoanAccrual")
public record LoanAccrualView(
        UUID id,
        UUID fund,
        LocalDate accruedOn,

        @Schema(description = "Since the loans were paid out.")
        Amount accrued,

        @Schema(description = "What was booked with that day, corrections of earlier days among it.")
        Amount booked,

        @Schema(description = "The journal entry; none where nothing changed.") @Nullable UUID entry,

        Instant recordedAt) {

    static LoanAccrualView of(LoanAccrual accrual) {
        return new LoanAccrualView(
                accrual.id(),
                accrual.fund().value(),
                accrual.accruedOn(),
                Amount.of(accrual.accruedMinor(), accrual.currency()),
                Amount.of(accrual.changeMinor(), accrual.currency()),
                accrual.entry(),
                accrual.recordedAt());
    }
}
