package coop.minga.finance.loan;

import coop.minga.finance.organisation.OrganisationId;

/**
 * A loan is being applied for, on terms that are captured. Whoever has a reason against it observes this and refuses by
 * throwing.
 *
 * <p>Guarantee: fired inside the transaction of the application, once the loan is written.
 */
public record LoanSubmitted(OrganisationId organisation, LoanId loan) {}
