package coop.minga.finance.servicing;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Money;

/**
 * Less is owed of a loan's principal than before.
 *
 * <p>Guarantee: fired inside the transaction that reduced it, with what is owed afterwards. An observer may refuse by
 * throwing.
 */
public record LoanBalanceReduced(OrganisationId organisation, LoanId loan, Money outstanding) {}
