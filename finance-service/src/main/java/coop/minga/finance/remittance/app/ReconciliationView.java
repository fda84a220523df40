package coop.minga.finance.remittance.app;

import coop.minga.finance.remittance.domain.LineReason;
import coop.minga.finance.remittance.domain.ReasonSums;
import coop.minga.finance.remittance.domain.Remittance;
import coop.minga.finance.remittance.domain.RemittanceState;
import coop.minga.platform.money.Amount;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a remittance comes to beside what was expected, and why it differs.
 *
 * <p>Guarantee: {@code difference} is the sum of the differences of the reasons, and what arrived is with members, in
 * suspense, or {@code unexplained}.
 */
@Schema(name = "Reconciliation")
public record ReconciliationView(
        UUID remittance,
        RemittanceState state,

        @Schema(description = "What the schedule expected still when the file was held against it.")
        Amount expected,

        @Schema(description = "What the lines say together.")
        Amount lines,

        @Schema(description = "What the lines say more than was expected; negative if less.")
        Amount difference,

        @Schema(description = "What arrived at the bank.") Amount received,

        @Schema(description = "What arrived more than the lines say; negative while less has.")
        Amount unexplained,

        @Schema(description = "With members, as the schedule says.")
        Amount allocated,

        @Schema(description = "With members, as somebody decided.")
        Amount resolved,

        @Schema(description = "In suspense, of the lines.") Amount suspended,

        List<OfReason> reasons) {

    /**
     * The lines that have one reason.
     *
     * <p>Guarantee: {@code difference} is what they received less what was expected of them.
     */
    @Schema(name = "ReconciliationReason")
    public record OfReason(
            LineReason reason,
            int lines,
            Amount expected,
            Amount received,
            Amount difference,
            Amount allocated,
            Amount resolved,
            Amount suspended) {
        static OfReason of(ReasonSums sums, Currency currency) {
            return new OfReason(
                    sums.reason(),
                    sums.lines(),
                    Amount.of(sums.expectedMinor(), currency),
                    Amount.of(sums.receivedMinor(), currency),
                    Amount.of(sums.differenceMinor(), currency),
                    Amount.of(sums.allocatedMinor(), currency),
                    Amount.of(sums.resolvedMinor(), currency),
                    Amount.of(sums.suspendedMinor(), currency));
        }
    }

    static ReconciliationView of(Remittance remittance, List<ReasonSums> sums) {
        Currency currency = remittance.currency();
        Long known = remittance.linesMinor();
        long lines = known == null ? 0 : known;
        long expected = sum(sums, ReasonSums::expectedMinor);
        return new ReconciliationView(
                remittance.id().value(),
                remittance.state(),
                Amount.of(expected, currency),
                Amount.of(lines, currency),
                Amount.of(lines - expected, currency),
                Amount.of(remittance.receivedMinor(), currency),
                Amount.of(remittance.receivedMinor() - lines, currency),
                Amount.of(sum(sums, ReasonSums::allocatedMinor), currency),
                Amount.of(sum(sums, ReasonSums::resolvedMinor), currency),
                Amount.of(sum(sums, ReasonSums::suspendedMinor), currency),
                sums.stream().map(each -> OfReason.of(each, currency)).toList());
    }

    private static long sum(List<ReasonSums> sums, ToLongFunction<ReasonSums> part) {
        return sums.stream().mapToLong(part).reduce(0, Math::addExact);
    }
}
