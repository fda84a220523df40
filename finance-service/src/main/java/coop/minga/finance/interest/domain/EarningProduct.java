package coop.minga.finance.interest.domain;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.product.ProductId;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A product that earns, and how far its interest was reckoned.
 *
 * <p>Guarantee: days follow each other without a gap, and a period begins when the one before is paid, so that each
 * day's balances hold the interest that was paid before it.
 *
 * @param earnsFrom the first day that has a rate
 * @param endedThrough the last day of the last period that was ended
 * @param isBeingPaid whether accounts still wait for the interest of that period
 * @param accruedMinor what was accrued up to {@code accruedThrough} in its period
 */
public record EarningProduct(
        ProductId id,
        FundId fund,
        Currency currency,
        PostingPeriod posting,
        int withholdingTaxPpm,
        LocalDate earnsFrom,
        @Nullable LocalDate endedThrough,
        boolean isBeingPaid,
        @Nullable LocalDate accruedThrough,
        long accruedMinor) {

    /** The first day that was not accrued yet. */
    public LocalDate nextDay() {
        return accruedThrough == null ? earnsFrom : accruedThrough.plusDays(1);
    }

    /** The first day of the period that is open. */
    public LocalDate periodFrom() {
        return endedThrough == null ? posting.firstDay(earnsFrom) : endedThrough.plusDays(1);
    }

    /** The last day of the period that is open, by the product's terms of today. */
    public LocalDate periodThrough() {
        return posting.lastDay(nextDay());
    }

    /** What of the open period was booked. */
    public long bookedMinor() {
        return accruedThrough == null || accruedThrough.equals(endedThrough) ? 0 : accruedMinor;
    }
}
