package coop.minga.finance.interest.app;

import coop.minga.finance.interest.domain.InterestAccrual;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a product's accounts had earned at the end of a day.
 *
 * <p>Guarantee: never changes.
 */
@Schema(name = "InterestAccrual")
public record InterestAccrualView(
        UUID id,
        UUID product,
        LocalDate accruedOn,

        @Schema(description = "The first day of the posting period.")
        LocalDate periodFrom,

        @Schema(description = "In the posting period up to that day.")
        Amount accrued,

        @Schema(description = "What was booked with that day, corrections of earlier days among it.")
        Amount booked,

        @Schema(description = "The journal entry; none where nothing changed.") @Nullable UUID entry,

        Instant recordedAt) {

    static InterestAccrualView of(InterestAccrual accrual, Currency currency) {
        return new InterestAccrualView(
                accrual.id(),
                accrual.product().value(),
                accrual.accruedOn(),
                accrual.periodFrom(),
                Amount.of(accrual.accruedMinor(), currency),
                Amount.of(accrual.changeMinor(), currency),
                accrual.entry(),
                accrual.recordedAt());
    }
}
