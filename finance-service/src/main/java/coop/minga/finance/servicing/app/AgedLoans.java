package coop.minga.finance.servicing.app;

/**
 * Loans of one currency that are late by so many days.
 *
 * <p>Guarantee: of exactly the loans that are listed there.
 *
 * @param fromDays the fewest; 0 of those that are not late
 * @param minor what is owed of principal
 * @param list where they are listed
 */
public record AgedLoans(String age, int fromDays, long minor, long loans, String list) {}
