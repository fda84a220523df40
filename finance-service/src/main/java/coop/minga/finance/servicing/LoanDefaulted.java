package coop.minga.finance.servicing;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Money;

/**
 * A loan that is late was called in: all of it is due.
 *
 * <p>Guarantee: fired inside the transaction that calls it in. Whoever pays for the borrower does so there, by {@code
 * LoanRepayments.repayWithin}; parts that add up to what is due close the loan. An observer may refuse by throwing.
 *
 * @param due penalties, fees, interest and principal
 */
public record LoanDefaulted(OrganisationId organisation, LoanId loan, Money due) {}
