package coop.minga.finance.loan;

import coop.minga.finance.organisation.OrganisationId;

/**
 * A loan is being approved. Whoever has a reason against it, as that it is not covered, observes this and refuses by
 * throwing.
 *
 * <p>Guarantee: fired inside the transaction of the approval, once the loan is written.
 */
public record LoanApproved(OrganisationId organisation, LoanId loan) {}
