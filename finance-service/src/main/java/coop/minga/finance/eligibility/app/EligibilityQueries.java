package coop.minga.finance.eligibility.app;

import coop.minga.finance.eligibility.domain.EligibilityFailure;
import coop.minga.finance.eligibility.domain.LoanAsked.Payslip;
import coop.minga.finance.guarantee.app.CoverQueries.Proposal;
import coop.minga.finance.loan.Borrower;
import coop.minga.finance.loanproduct.LoanProductId;
import coop.minga.finance.loanproduct.LoanTerms;
import coop.minga.finance.loanproduct.app.LoanOffer;
import coop.minga.finance.loanproduct.app.LoanProductQueries;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a loan would be given, and why.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction; keeps nothing.
 */
@ApplicationScoped
public class EligibilityQueries {
    public static final int MOST_INSTALMENTS = LoanTerms.MOST_INSTALMENTS;
    public static final long MOST_PRINCIPAL_MINOR = LoanTerms.MOST_PRINCIPAL_MINOR;

    private final LoanProductQueries products;
    private final OrganisationQueries organisations;
    private final Assessor assessor;

    EligibilityQueries(LoanProductQueries products, OrganisationQueries organisations, Assessor assessor) {
        this.products = products;
        this.organisations = organisations;
        this.assessor = assessor;
    }

    /**
     * What somebody asks about.
     *
     * <p>Guarantee: none; {@link #check} checks it.
     *
     * @param membership or {@code group}
     * @param asOf today if null
     */
    public record Check(
            LoanProductId product,
            @Nullable MembershipId membership,
            @Nullable OrganisationId group,
            Money principal,
            int instalments,
            @Nullable LocalDate asOf,
            @Nullable Money pay,
            @Nullable Money deductions,
            List<Backer> guarantors) {}

    /** Deposits that might stand for it. */
    public record Backer(MemberAccountId account, Money amount) {}

    /**
     * What every rule says.
     *
     * @throws DomainFailure LOAN_PRODUCT_UNKNOWN, MEMBERSHIP_NOT_YET_KNOWN, ELIGIBILITY_IN_THE_FUTURE,
     *     ELIGIBILITY_REQUEST_INVALID, LOAN_TERMS_INVALID, GUARANTEE_ACCOUNT_UNKNOWN
     */
    public EligibilityView check(OrganisationId organisation, Check check) {
        Borrower borrower = borrower(check);
        LoanOffer offer = products.offer(check.product());
        LocalDate today = organisations.today(organisation);
        LocalDate day = check.asOf() == null ? today : check.asOf();
        if (day.isAfter(today)) {
            throw DomainFailure.at(EligibilityFailure.ELIGIBILITY_IN_THE_FUTURE, "/asOf", "Today is " + today + ".");
        }
        requireCurrencies(offer, check);
        Money deductions = check.deductions() == null ? Money.zero(offer.currency()) : check.deductions();
        var wish = new Assessor.Wish(
                offer.terms(),
                borrower,
                check.principal(),
                check.instalments(),
                day,
                today,
                new Payslip(check.pay(), deductions),
                check.guarantors().stream()
                        .map(each -> new Proposal(each.account(), each.amount()))
                        .toList());
        return EligibilityView.of(check, day, offer.terms().eligibility().isRefusing(), assessor.assess(wish));
    }

    private static Borrower borrower(Check check) {
        if ((check.membership() == null) == (check.group() == null)) {
            throw DomainFailure.at(
                    EligibilityFailure.ELIGIBILITY_REQUEST_INVALID,
                    "/borrower",
                    "Name either a membership or an organisation.");
        }
        return new Borrower(check.membership(), check.group());
    }

    private static void requireCurrencies(LoanOffer offer, Check check) {
        requireCurrency(offer, check.principal(), "/principal/currency");
        requireCurrency(offer, check.pay(), "/monthlyPay/currency");
        requireCurrency(offer, check.deductions(), "/monthlyDeductions/currency");
        for (int i = 0; i < check.guarantors().size(); i++) {
            requireCurrency(offer, check.guarantors().get(i).amount(), "/guarantors/" + i + "/amount/currency");
        }
    }

    private static void requireCurrency(LoanOffer offer, @Nullable Money money, String pointer) {
        if (money != null && !money.currency().equals(offer.currency())) {
            throw DomainFailure.at(
                    EligibilityFailure.ELIGIBILITY_REQUEST_INVALID,
                    pointer,
                    "The product lends in " + offer.currency() + ".");
        }
    }
}
