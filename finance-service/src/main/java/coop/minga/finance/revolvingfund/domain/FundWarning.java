package coop.minga.finance.revolvingfund.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How a fund stands by one sign.
 *
 * <p>Guarantee: whether it warns is reckoned from the amounts, not from what is rounded of them.
 *
 * @param partMinor what is set in proportion
 * @param wholeMinor to what
 * @param thresholdPercent beyond which, or under which, it warns
 */
public record FundWarning(WarningSign sign, long partMinor, long wholeMinor, int thresholdPercent) {

    /** To two decimals; nothing where there is nothing to set it in proportion to. */
    public Optional<BigDecimal> percent() {
        return wholeMinor == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(partMinor)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(wholeMinor), 2, RoundingMode.HALF_EVEN));
    }

    public boolean isRaised() {
        int beyond = BigDecimal.valueOf(partMinor)
                .movePointRight(2)
                .compareTo(BigDecimal.valueOf(thresholdPercent).multiply(BigDecimal.valueOf(wholeMinor)));
        return wholeMinor != 0 && (sign.isLeast() ? beyond < 0 : beyond > 0);
    }
}
