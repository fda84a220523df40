package coop.minga.finance.dues.domain;

import coop.minga.platform.problem.DomainFailure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of member owes for a period: an amount, or a part of the declared monthly wage for each of its months.
 *
 * <p>Guarantee: exactly one of the two, not negative.
 *
 * @param category of the membership, in membership-service's words; any if null
 * @param workerGroup as the assignment says; any if null
 * @param amountMinor for the whole period
 * @param partsPerMillion of the wage
 */
public record DuesRate(
        @Nullable String category,
        @Nullable String workerGroup,
        @Nullable Long amountMinor,
        @Nullable Integer partsPerMillion) {
    private static final int WHOLE = 1_000_000;

    public DuesRate {
        if ((amountMinor == null) == (partsPerMillion == null)
                || (amountMinor != null && amountMinor < 0)
                || (partsPerMillion != null && (partsPerMillion < 0 || partsPerMillion > WHOLE))) {
            throw new DomainFailure(
                    DuesFailure.DUES_RATE_MALFORMED, "A rate is an amount of at least 0, or a percentage up to 100.");
        }
    }

    /** The one that names more decides; the worker group says more than the category. */
    int precision() {
        return (workerGroup == null ? 0 : 2) + (category == null ? 0 : 1);
    }

    boolean isFor(@Nullable String ofCategory, @Nullable String ofGroup) {
        return (category == null || category.equals(ofCategory))
                && (workerGroup == null || workerGroup.equals(ofGroup));
    }

    /**
     * What is owed for a period of so many months, half a minor unit to the even one; null where a part of a wage is owed
     * and none is declared.
     */
    @Nullable Long owed(int months, @Nullable Long monthlyWageMinor) {
        if (amountMinor != null) {
            return amountMinor;
        }
        if (monthlyWageMinor == null || partsPerMillion == null) {
            return null;
        }
        return BigDecimal.valueOf(monthlyWageMinor)
                .multiply(BigDecimal.valueOf((long) partsPerMillion * months))
                .divide(BigDecimal.valueOf(WHOLE), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }
}
