/**
 * Loans: applied for, decided on by two people, paid out, and what is due when. What is owed of the principal is what the
 * loan's ledger account holds, and stands nowhere else (docs/adr/0082).
 *
 * <p>What comes after the money is out (repayments, arrears, write-offs) is {@code servicing}'s, which moves a loan on by
 * {@link coop.minga.finance.loan.app.LoanTransitions} and its schedule by {@link
 * coop.minga.finance.loan.app.LoanSchedules}. Who has something to say against a step observes {@link
 * coop.minga.finance.loan.LoanSubmitted} or {@link coop.minga.finance.loan.LoanApproved} and refuses by throwing.
 */
@NullMarked
package coop.minga.finance.loan;

import org.jspecify.annotations.NullMarked;
