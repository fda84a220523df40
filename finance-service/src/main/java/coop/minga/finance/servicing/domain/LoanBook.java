package coop.minga.finance.servicing.domain;

import coop.minga.finance.fund.FundId;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * All loans of a fund in one currency, and how far their interest was accrued.
 *
 * <p>Guarantee: days follow each other without a gap.
 *
 * @param firstOn the day on which the first of them was paid out
 * @param accruedMinor what was accrued up to {@code accruedThrough}
 */
public record LoanBook(
        FundId fund,
        Currency currency,
        LocalDate firstOn,
        @Nullable LocalDate accruedThrough,
        long accruedMinor) {

    /** The first day that was not accrued yet. */
    public LocalDate nextDay() {
        return accruedThrough == null ? firstOn : accruedThrough.plusDays(1);
    }
}
