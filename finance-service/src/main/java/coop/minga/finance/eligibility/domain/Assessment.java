package coop.minga.finance.eligibility.domain;

import coop.minga.finance.eligibility.domain.Applicant.Backing;
import coop.minga.finance.eligibility.domain.Applicant.Guarantor;
import coop.minga.finance.eligibility.domain.Applicant.Membership;
import coop.minga.finance.eligibility.domain.EligibilityRule.Stage;
import coop.minga.finance.eligibility.domain.RuleAnswer.Figure;
import coop.minga.finance.eligibility.domain.RuleAnswer.Outcome;
import coop.minga.finance.eligibility.domain.RuleAnswer.Stated;
import coop.minga.finance.eligibility.domain.RuleAnswer.Way;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every rule says of a loan that somebody wants.
 *
 * <p>Guarantee: a function of its arguments; each rule answers, also where it is not asked.
 */
public record Assessment(List<RuleAnswer> answers) {
    public Assessment {
        answers = List.copyOf(answers);
    }

    public static Assessment of(LoanAsked asked, Applicant applicant) {
        List<RuleAnswer> answers = new ArrayList<>();
        answers.add(membershipMonths(asked, applicant.membership()));
        answers.addAll(deposits(asked, applicant));
        answers.add(arrears(applicant));
        answers.add(PayRule.of(asked));
        answers.addAll(guarantors(applicant.backing().guarantors()));
        answers.add(cover(asked, applicant.backing()));
        return new Assessment(answers);
    }

    public boolean isMet() {
        return answers.stream().noneMatch(each -> each.outcome() == Outcome.MISSED);
    }

    /** What is missed of the rules that refuse at a stage. */
    public List<RuleAnswer> missedAt(Stage stage) {
        return answers.stream()
                .filter(each -> each.outcome() == Outcome.MISSED && each.rule().stage() == stage)
                .toList();
    }

    private static RuleAnswer membershipMonths(LoanAsked asked, @Nullable Membership member) {
        int months = asked.rules().membershipMonths();
        if (member == null || months == 0) {
            return RuleAnswer.notAsked(EligibilityRule.MEMBERSHIP_MONTHS);
        }
        List<Stated<Figure>> figures = new ArrayList<>();
        figures.add(Stated.of(Figure.MONTHS_ASKED, months));
        LocalDate since = member.since();
        if (since == null) {
            return RuleAnswer.of(EligibilityRule.MEMBERSHIP_MONTHS, false, figures, List.of());
        }
        figures.add(Stated.of(Figure.MEMBER_SINCE, since));
        figures.add(Stated.of(Figure.MONTHS, ChronoUnit.MONTHS.between(since, asked.asOf())));
        LocalDate enough = since.plusMonths(months);
        return RuleAnswer.of(
                EligibilityRule.MEMBERSHIP_MONTHS,
                !asked.asOf().isBefore(enough),
                figures,
                List.of(Stated.of(Way.WAIT_UNTIL, enough)));
    }

    private static List<RuleAnswer> deposits(LoanAsked asked, Applicant applicant) {
        Integer multiple = asked.rules().depositMultiple();
        Membership member = applicant.membership();
        if (multiple == null || member == null) {
            return List.of(
                    RuleAnswer.notAsked(EligibilityRule.DEPOSIT_MULTIPLE),
                    RuleAnswer.notAsked(EligibilityRule.SEASONED_DEPOSITS),
                    RuleAnswer.notAsked(EligibilityRule.GUARANTEES_GIVEN));
        }
        var rules = new DepositRules(asked, applicant.otherLoans(), member, multiple);
        return List.of(rules.multiple(), rules.seasoned(), rules.guaranteesGiven());
    }

    private static RuleAnswer arrears(Applicant applicant) {
        return RuleAnswer.of(
                EligibilityRule.OWN_ARREARS,
                applicant.loansInArrears() == 0,
                List.of(Stated.of(Figure.LOANS_IN_ARREARS, applicant.loansInArrears())),
                List.of(Stated.of(Way.PAY_ARREARS)));
    }

    private static List<RuleAnswer> guarantors(List<Guarantor> guarantors) {
        return guarantors.isEmpty()
                ? List.of(RuleAnswer.notAsked(EligibilityRule.GUARANTORS_FREE))
                : guarantors.stream().map(Assessment::guarantor).toList();
    }

    private static RuleAnswer guarantor(Guarantor guarantor) {
        List<Stated<Way>> ways = new ArrayList<>();
        if (guarantor.isInFewEnoughLoans() && guarantor.free().minor() > 0) {
            ways.add(Stated.of(Way.OFFER_AT_MOST, guarantor.free()));
        }
        ways.add(Stated.of(Way.OTHER_GUARANTOR));
        return RuleAnswer.of(
                        EligibilityRule.GUARANTORS_FREE,
                        guarantor.isInFewEnoughLoans() && guarantor.offered().compareTo(guarantor.free()) <= 0,
                        List.of(
                                Stated.of(Figure.OFFERED, guarantor.offered()),
                                Stated.of(Figure.FREE, guarantor.free()),
                                Stated.of(Figure.OTHER_LOANS_GUARANTEED, guarantor.otherLoans()),
                                Stated.of(Figure.MOST_LOANS, guarantor.mostLoans())),
                        ways)
                .about(guarantor.account());
    }

    private static RuleAnswer cover(LoanAsked asked, Backing backing) {
        int guarantors = backing.count();
        List<Stated<Figure>> figures = List.of(
                Stated.of(Figure.PRINCIPAL, asked.principal()),
                Stated.of(Figure.OWN_DEPOSITS_FREE, backing.own()),
                Stated.of(Figure.TO_GUARANTEE, backing.needed()),
                Stated.of(Figure.GUARANTEED, backing.offered()),
                Stated.of(Figure.GUARANTORS, guarantors),
                Stated.of(Figure.FEWEST_GUARANTORS, backing.fewestGuarantors()),
                Stated.of(Figure.MOST_GUARANTORS, backing.mostGuarantors()));
        List<Stated<Way>> ways = new ArrayList<>();
        if (backing.missing().minor() > 0) {
            ways.add(Stated.of(Way.GUARANTEE_MORE, backing.missing()));
        }
        if (guarantors < backing.fewestGuarantors()) {
            ways.add(Stated.of(Way.GUARANTORS_AT_LEAST, backing.fewestGuarantors()));
        }
        if (guarantors > backing.mostGuarantors()) {
            ways.add(Stated.of(Way.GUARANTORS_AT_MOST, backing.mostGuarantors()));
        }
        return RuleAnswer.of(EligibilityRule.COVER, ways.isEmpty(), figures, ways);
    }
}
