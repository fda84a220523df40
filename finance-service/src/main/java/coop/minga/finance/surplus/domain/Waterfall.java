package coop.minga.finance.surplus.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a surplus runs down the steps of a by-law.
 *
 * <p>Guarantee: no amount is below zero, and all of them with what is left over are the surplus, to the last unit, for each
 * takes at most what those before have left. The reserve is rounded up, since it is a least; every other one is rounded
 * down.
 */
public final class Waterfall {
    private static final BigDecimal MILLION = BigDecimal.valueOf(SurplusStep.ALL_PPM);
    private static final BigDecimal TWELVE_MILLION = BigDecimal.valueOf(12L * SurplusStep.ALL_PPM);

    private Waterfall() {}

    /**
     * What each step takes, and last what is left over.
     *
     * @param surplusMinor more than nothing
     * @param mostMinor of each step that is for members, what they can be given at most; null of the others
     */
    public static List<Long> divide(long surplusMinor, List<SurplusStep> steps, List<@Nullable Long> mostMinor) {
        if (surplusMinor <= 0 || steps.size() != mostMinor.size()) {
            throw new IllegalArgumentException("A surplus is divided by as many limits as there are steps.");
        }
        List<Long> amounts = new ArrayList<>();
        long left = surplusMinor;
        for (int i = 0; i < steps.size(); i++) {
            Long most = mostMinor.get(i);
            long amount = Math.min(left, share(steps.get(i), surplusMinor, left));
            if (most != null) {
                amount = Math.min(amount, most);
            }
            amounts.add(amount);
            left -= amount;
        }
        amounts.add(left);
        return amounts;
    }

    /** The interest of a year on the sum of what was held at the end of each of its months. */
    public static long interest(long monthsMinor, int ratePpm) {
        return BigDecimal.valueOf(monthsMinor)
                .multiply(BigDecimal.valueOf(ratePpm))
                .divide(TWELVE_MILLION, 0, RoundingMode.DOWN)
                .longValueExact();
    }

    private static long share(SurplusStep step, long surplusMinor, long leftMinor) {
        if (step.sharePpm() == null) {
            return leftMinor;
        }
        return BigDecimal.valueOf(step.shareOf() == ShareOf.SURPLUS ? surplusMinor : leftMinor)
                .multiply(BigDecimal.valueOf(step.sharePpm()))
                .divide(MILLION, 0, step.kind() == SurplusStepKind.RESERVE ? RoundingMode.UP : RoundingMode.DOWN)
                .longValueExact();
    }
}
