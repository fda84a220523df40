package coop.minga.finance.servicing.app;

import java.util.Currency;

/**
 * Loans that are about as late as each other, all restructured or none of them.
 *
 * <p>Guarantee: a borrower is counted once in all bands of a currency, where the latest of the own loans is.
 *
 * @param fromDays the least of their days late
 */
public record LoanBand(
        Currency currency,
        int fromDays,
        boolean isRestructured,
        long loans,
        long borrowers,
        long outstandingMinor,
        long lateMinor) {}
