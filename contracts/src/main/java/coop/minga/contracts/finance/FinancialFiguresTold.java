package coop.minga.contracts.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation's loans and books in one currency came to at the end of a day, as known when it was told.
 *
 * <p>Guarantee: carries all figures each time; versions of a series are gapless from 1. Sums and counts alone.
 *
 * @param figuresId the series of all that is told of the organisation in this currency
 * @param effectiveOn the day at whose end they stood
 * @param filingId the filing with which the organisation stands by them; null of what is only known so far
 * @param allowanceMinor what is provided for losses
 * @param loans those of which principal is owed, each in one of them
 * @param ratios none in another currency than the organisation's own
 */
public record FinancialFiguresTold(
        UUID figuresId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        @Nullable UUID filingId,
        String currency,
        long allowanceMinor,
        List<LoansOfAge> loans,
        List<RatioFigures> ratios) {
    public static final String TYPE = "coop.minga.finance.financial-figures-told.v1";
    public static final String TOPIC = "minga.finance.financial-figures";

    /**
     * Loans that are about as late as each other.
     *
     * <p>Guarantee: a borrower is counted once in all of them, where the latest of the own loans is.
     *
     * @param fromDays the least of their days late; the most is less than the next of 0, 1, 2, 31, 61, 91, 181 and 361
     * @param lateMinor what was due of principal, interest and fees, and was not paid
     */
    public record LoansOfAge(
            int fromDays, boolean restructured, long loans, long borrowers, long outstandingMinor, long lateMinor) {}

    /**
     * A ratio by what is divided by what.
     *
     * <p>Guarantee: minor units, or people, or a reason why it cannot be told.
     */
    public record RatioFigures(
            String code,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable String missing) {}
}
