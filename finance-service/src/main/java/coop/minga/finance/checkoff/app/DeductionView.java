package coop.minga.finance.checkoff.app;

import coop.minga.finance.checkoff.Destination;
import coop.minga.finance.checkoff.domain.Deduction;
import coop.minga.platform.money.Amount;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How much is deducted for what.
 *
 * <p>Guarantee: the amount is positive.
 */
@Schema(name = "Deduction")
public record DeductionView(
        Destination destination,

        @Schema(description = "The member's account, loan or policy; the first one if it is missing.") @Nullable UUID account,

        Amount amount) {
    static DeductionView of(Deduction deduction, Currency currency) {
        return new DeductionView(
                deduction.destination(),
                deduction.target() == null ? null : deduction.target().value(),
                Amount.of(deduction.minor(), currency));
    }
}
