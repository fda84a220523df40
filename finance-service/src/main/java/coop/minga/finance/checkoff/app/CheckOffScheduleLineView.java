package coop.minga.finance.checkoff.app;

import coop.minga.finance.checkoff.domain.CheckOffScheduleLine;
import coop.minga.platform.money.Amount;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be deducted of one member.
 *
 * <p>Guarantee: never changes but for the reference, which goes when the member is erased.
 */
@Schema(name = "CheckOffScheduleLine")
public record CheckOffScheduleLineView(
        UUID id,
        int line,
        UUID membership,

        @Schema(description = "What the payroll calls the member; absent once the member was erased.") @Nullable String payrollReference,

        List<DeductionView> deductions,
        Amount total) {

    static CheckOffScheduleLineView of(CheckOffScheduleLine line, Currency currency, @Nullable String reference) {
        return new CheckOffScheduleLineView(
                line.id(),
                line.line(),
                line.membership().value(),
                reference,
                line.deductions().stream()
                        .map(each -> DeductionView.of(each, currency))
                        .toList(),
                Amount.of(line.expectedMinor(), currency));
    }
}
