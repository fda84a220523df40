package coop.minga.finance.servicing.app;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.LoanState;
import coop.minga.finance.loan.ScheduleCause;
import coop.minga.finance.loanproduct.RepaymentTerms;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.servicing.domain.Part;
import coop.minga.finance.servicing.domain.ServicingFailure;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * A loan that was paid out, as far as it matters for what is owed of it.
 *
 * <p>Guarantee: a snapshot under the loan's lock, where one was taken.
 *
 * @param allocation what a repayment is laid on, in this order
 * @param terms of the product that it was applied for under
 * @param revisedOn the day from which on the last revision of its schedule is in force
 * @param cause of that revision
 * @param today in the organisation's zone
 */
record OwedLoan(
        LoanId id,
        OrganisationId organisation,
        LoanState state,
        FundId fund,
        Currency currency,
        List<Part> allocation,
        boolean inDuplum,
        RepaymentTerms terms,
        LocalDate revisedOn,
        ScheduleCause cause,
        LocalDate today) {

    /** @throws DomainFailure REPAYMENT_AMOUNT_INVALID */
    void requireAmount(Money amount) {
        if (amount.minor() <= 0 || !amount.currency().equals(currency)) {
            throw DomainFailure.at(
                    ServicingFailure.REPAYMENT_AMOUNT_INVALID,
                    "/amount",
                    "Name more than nothing, in " + currency.getCurrencyCode() + ".");
        }
    }

    /** @throws DomainFailure REPAYMENT_BEFORE_REVISION */
    void requireNotBeforeRevision(LocalDate day) {
        if (day.isBefore(revisedOn)) {
            throw new DomainFailure(
                    ServicingFailure.REPAYMENT_BEFORE_REVISION,
                    "The schedule that is in force began later.",
                    Map.of("revisedOn", revisedOn));
        }
    }
}
