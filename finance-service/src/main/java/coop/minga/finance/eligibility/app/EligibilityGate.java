package coop.minga.finance.eligibility.app;

import coop.minga.finance.eligibility.domain.EligibilityFailure;
import coop.minga.finance.eligibility.domain.EligibilityRule.Stage;
import coop.minga.finance.eligibility.domain.LoanAsked.Payslip;
import coop.minga.finance.eligibility.domain.RuleAnswer;
import coop.minga.finance.guarantee.app.CoverQueries;
import coop.minga.finance.loan.LoanSubmitted;
import coop.minga.finance.loan.app.KnownLoan;
import coop.minga.finance.loan.app.LoanQueries;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Refuses applications that miss a rule, where the product says so.
 *
 * <p>Guarantee: inside the transaction of the application, by the terms that it captured.
 */
@ApplicationScoped
class EligibilityGate {
    private final LoanQueries loans;
    private final CoverQueries covers;
    private final Assessor assessor;
    private final OrganisationQueries organisations;

    EligibilityGate(LoanQueries loans, CoverQueries covers, Assessor assessor, OrganisationQueries organisations) {
        this.loans = loans;
        this.covers = covers;
        this.assessor = assessor;
        this.organisations = organisations;
    }

    void refuse(@Observes LoanSubmitted submitted) {
        KnownLoan loan = loans.known(submitted.loan());
        if (!loan.terms().eligibility().isRefusing()) {
            return;
        }
        LocalDate today = organisations.today(submitted.organisation());
        var wish = new Assessor.Wish(
                loan.terms(),
                loan.borrower(),
                loan.asked(),
                loan.instalments(),
                today,
                today,
                new Payslip(null, Money.zero(loan.asked().currency())),
                covers.proposedFor(loan.id()));
        List<RuleAnswer> missed = assessor.assess(wish).missedAt(Stage.SUBMISSION);
        if (!missed.isEmpty()) {
            throw new DomainFailure(
                    EligibilityFailure.LOAN_NOT_ELIGIBLE,
                    "Each rule that is missed says what would make it pass.",
                    Map.of("rules", missed.stream().map(RuleView::of).toList()));
        }
    }
}
