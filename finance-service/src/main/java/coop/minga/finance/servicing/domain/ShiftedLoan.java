package coop.minga.finance.servicing.domain;

import coop.minga.finance.loan.LoanId;

/**
 * A loan that a moratorium put off.
 *
 * <p>Guarantee: once for each resolution.
 *
 * @param scheduleRevision the one that it made
 */
public record ShiftedLoan(LoanId loan, int scheduleRevision) {}
