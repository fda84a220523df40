package coop.minga.finance.eligibility.app;

import coop.minga.finance.eligibility.domain.Applicant;
import coop.minga.finance.eligibility.domain.Applicant.Backing;
import coop.minga.finance.eligibility.domain.Applicant.Guarantor;
import coop.minga.finance.eligibility.domain.Applicant.Membership;
import coop.minga.finance.eligibility.domain.Assessment;
import coop.minga.finance.eligibility.domain.LoanAsked;
import coop.minga.finance.eligibility.domain.LoanAsked.Payslip;
import coop.minga.finance.eligibility.store.BorrowedLoans;
import coop.minga.finance.eligibility.store.BorrowedLoans.Borrowed;
import coop.minga.finance.eligibility.store.DepositHistories;
import coop.minga.finance.guarantee.app.CoverQueries;
import coop.minga.finance.guarantee.app.CoverQueries.Proposal;
import coop.minga.finance.guarantee.app.CoverQueries.Standing;
import coop.minga.finance.guarantee.app.CoverView;
import coop.minga.finance.loan.Borrower;
import coop.minga.finance.loanproduct.EligibilityRules;
import coop.minga.finance.loanproduct.Instalment;
import coop.minga.finance.loanproduct.LendingTerms;
import coop.minga.finance.loanproduct.LoanSchedule;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.MemberQueries;
import coop.minga.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Gathers the numbers that the rules go by, as of a day.
 *
 * <p>Guarantee: of the caller's organisation, inside the caller's transaction; keeps nothing.
 */
@ApplicationScoped
class Assessor {
    private final MemberQueries members;
    private final CoverQueries covers;
    private final DepositHistories histories;
    private final BorrowedLoans loans;

    Assessor(MemberQueries members, CoverQueries covers, DepositHistories histories, BorrowedLoans loans) {
        this.members = members;
        this.covers = covers;
        this.histories = histories;
        this.loans = loans;
    }

    /**
     * A loan somebody wants.
     *
     * @param day not after today
     */
    record Wish(
            LendingTerms terms,
            Borrower borrower,
            Money principal,
            int instalments,
            LocalDate day,
            LocalDate today,
            Payslip payslip,
            List<Proposal> proposals) {}

    Assessment assess(Wish wish) {
        List<Borrowed> borrowed = loans.of(
                wish.borrower().membership(),
                wish.borrower().organisation(),
                wish.principal().currency(),
                wish.day());
        MembershipId member = wish.borrower().membership();
        var applicant = new Applicant(
                member == null ? null : membership(wish, member),
                new Money(
                        borrowed.stream().mapToLong(Borrowed::owedMinor).reduce(0, Math::addExact),
                        wish.principal().currency()),
                (int) borrowed.stream().filter(Borrowed::isInArrears).count(),
                backing(wish));
        return Assessment.of(asked(wish), applicant);
    }

    private Membership membership(Wish wish, MembershipId member) {
        Standing standing = covers.standing(member, wish.principal().currency(), wish.day());
        return new Membership(
                members.memberSince(member, wish.day()).orElse(null),
                histories.of(member, wish.principal().currency(), wish.day()),
                standing.pledged(),
                standing.loans());
    }

    private Backing backing(Wish wish) {
        CoverView cover = covers.of(new CoverQueries.Asked(
                wish.terms().guarantees(),
                wish.terms().fee().lent(wish.principal()),
                wish.borrower().membership(),
                wish.proposals(),
                wish.day(),
                wish.day().isBefore(wish.today())));
        return new Backing(
                cover.own(),
                cover.needed(),
                cover.offered(),
                cover.missing(),
                cover.count(),
                cover.fewest(),
                cover.most(),
                cover.guarantors().stream()
                        .map(each -> new Guarantor(
                                each.account(), each.offered(), each.free(), each.otherLoans(), each.mostLoans()))
                        .toList());
    }

    private static LoanAsked asked(Wish wish) {
        EligibilityRules rules = wish.terms().eligibility();
        return new LoanAsked(
                new LoanAsked.Rules(
                        rules.depositMultiple(),
                        rules.seasoningMonths(),
                        rules.membershipMonths(),
                        rules.isPayslipAsked()),
                wish.principal(),
                wish.instalments(),
                wish.terms().limits().mostInstalments(),
                wish.day(),
                wish.payslip(),
                number -> highestMonth(wish, number));
    }

    /** By the schedule of a loan that is paid out on the day. */
    private static Money highestMonth(Wish wish, int instalments) {
        Map<YearMonth, Long> months =
                LoanSchedule.of(wish.terms().loan(wish.principal(), instalments, wish.day())).instalments().stream()
                        .collect(Collectors.toMap(
                                each -> YearMonth.from(each.dueOn()), Instalment::totalMinor, Math::addExact));
        long highest = months.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return new Money(highest, wish.principal().currency());
    }
}
