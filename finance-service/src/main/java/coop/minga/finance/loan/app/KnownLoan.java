package coop.minga.finance.loan.app;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.loan.Borrower;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.LoanState;
import coop.minga.finance.loan.domain.Loan;
import coop.minga.finance.loanproduct.LendingTerms;
import coop.minga.finance.loanproduct.LoanProductId;
import coop.minga.finance.loanproduct.app.LoanOffer;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What other features know of a loan.
 *
 * <p>Guarantee: a snapshot; the terms are those it was applied for under, of a draft the product's of now. What is owed of
 * the principal, its ledger account says.
 *
 * @param asked the principal that was applied for
 * @param lent what is owed once it is paid out: with the fee, where that is lent too
 */
public record KnownLoan(
        LoanId id,
        OrganisationId organisation,
        Borrower borrower,
        LoanProductId product,
        LendingTerms terms,
        FundId fund,
        Money asked,
        Money lent,
        int instalments,
        LoanState state,
        @Nullable LocalDate disbursedOn) {
    static KnownLoan of(Loan loan, LoanOffer offer) {
        Money asked = loan.asked().principal();
        return new KnownLoan(
                loan.id(),
                loan.organisation(),
                loan.borrower(),
                loan.product(),
                offer.terms(),
                loan.fund(),
                asked,
                offer.terms().fee().lent(asked),
                loan.asked().instalments(),
                loan.state(),
                loan.disbursedOn());
    }
}
