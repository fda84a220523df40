package coop.minga.gateway.insight.domain;

/**
 * Loans that are about as late as each other, all restructured or none of them.
 *
 * <p>Guarantee: a borrower is counted once in all bands, where the latest of the own loans is.
 *
 * @param fromDays the least of their days late: one of 0, 1, 2, 31, 61, 91, 181 and 361
 * @param lateMinor what was due of principal, interest and fees, and was not paid
 */
public record LoanBand(
        int fromDays, boolean restructured, long loans, long borrowers, long outstandingMinor, long lateMinor) {}
