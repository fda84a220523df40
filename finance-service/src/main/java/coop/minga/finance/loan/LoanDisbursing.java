package coop.minga.finance.loan;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.organisation.OrganisationId;

/**
 * An approved loan is about to be paid out. Whoever has a reason against it, as that its fund lends nothing, observes this
 * and refuses by throwing.
 *
 * <p>Guarantee: fired inside the transaction of the disbursement, under the loan's lock, before any money is asked for: so
 * the reason is told, and not that there is too little.
 */
public record LoanDisbursing(OrganisationId organisation, LoanId loan, FundId fund) {}
