package coop.minga.finance.servicing;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Money;

/**
 * A repayment of a loan was taken back.
 *
 * <p>Guarantee: fired inside the transaction that took it back, with what is owed of the principal afterwards. An observer
 * may refuse by throwing.
 */
public record LoanRepaymentReversed(
        OrganisationId organisation, LoanId loan, JournalEntryId repayment, Money outstanding) {}
