package coop.minga.finance.loan.domain;

import static coop.minga.finance.loan.LoanState.APPROVED;
import static coop.minga.finance.loan.LoanState.CLOSED;
import static coop.minga.finance.loan.LoanState.DISBURSED;
import static coop.minga.finance.loan.LoanState.DRAFT;
import static coop.minga.finance.loan.LoanState.IN_ARREARS;
import static coop.minga.finance.loan.LoanState.REJECTED;
import static coop.minga.finance.loan.LoanState.RESTRUCTURED;
import static coop.minga.finance.loan.LoanState.SUBMITTED;
import static coop.minga.finance.loan.LoanState.UNDER_APPRAISAL;
import static coop.minga.finance.loan.LoanState.WITHDRAWN;
import static coop.minga.finance.loan.LoanState.WRITTEN_OFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.loan.Borrower;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.LoanState;
import coop.minga.finance.loan.LoanStatusChanged;
import coop.minga.finance.loanproduct.LoanProductId;
import coop.minga.finance.loanproduct.LoanProductRevisionId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoanLifeTest {
    private static final Instant NOW = Instant.parse("2026-03-31T07:00:00.000001Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    /** As the design has it. */
    private static final Map<LoanState, Set<LoanState>> TABLE = Map.ofEntries(
            Map.entry(DRAFT, Set.of(SUBMITTED)),
            Map.entry(SUBMITTED, Set.of(UNDER_APPRAISAL, WITHDRAWN)),
            Map.entry(UNDER_APPRAISAL, Set.of(APPROVED, REJECTED)),
            Map.entry(APPROVED, Set.of(DISBURSED, WITHDRAWN)),
            Map.entry(REJECTED, Set.of()),
            Map.entry(WITHDRAWN, Set.of()),
            Map.entry(DISBURSED, Set.of(IN_ARREARS, RESTRUCTURED, CLOSED, WRITTEN_OFF)),
            Map.entry(IN_ARREARS, Set.of(DISBURSED, RESTRUCTURED, CLOSED, WRITTEN_OFF)),
            Map.entry(RESTRUCTURED, Set.of(RESTRUCTURED, CLOSED, WRITTEN_OFF)),
            Map.entry(CLOSED, Set.of(DISBURSED, RESTRUCTURED)),
            Map.entry(WRITTEN_OFF, Set.of()));

    /** A way to each state. */
    private static final Map<LoanState, List<LoanState>> WAYS = Map.ofEntries(
            Map.entry(DRAFT, List.of()),
            Map.entry(SUBMITTED, List.of(SUBMITTED)),
            Map.entry(UNDER_APPRAISAL, List.of(SUBMITTED, UNDER_APPRAISAL)),
            Map.entry(APPROVED, List.of(SUBMITTED, UNDER_APPRAISAL, APPROVED)),
            Map.entry(REJECTED, List.of(SUBMITTED, UNDER_APPRAISAL, REJECTED)),
            Map.entry(WITHDRAWN, List.of(SUBMITTED, WITHDRAWN)),
            Map.entry(DISBURSED, paidOutThen()),
            Map.entry(IN_ARREARS, paidOutThen(IN_ARREARS)),
            Map.entry(RESTRUCTURED, paidOutThen(RESTRUCTURED)),
            Map.entry(CLOSED, paidOutThen(CLOSED)),
            Map.entry(WRITTEN_OFF, paidOutThen(IN_ARREARS, WRITTEN_OFF)));

    @ParameterizedTest
    @EnumSource
    void takesTheStepsOfTheTableAndNoOther(LoanState from) {
        for (LoanState to : LoanState.values()) {
            Loan loan = loan();
            Objects.requireNonNull(WAYS.get(from)).forEach(each -> take(loan, each, "checker"));
            if (Objects.requireNonNull(TABLE.get(from)).contains(to)) {
                LoanStatusChanged taken = take(loan, to, "checker");
                assertThat(loan.state()).isEqualTo(to);
                assertThat(taken.from()).isEqualTo(from);
                assertThat(taken.state()).isEqualTo(to);
            } else {
                DomainFailure refusal = catchThrowableOfType(DomainFailure.class, () -> take(loan, to, "checker"));
                assertThat(refusal.type()).isEqualTo(LoanFailure.LOAN_TRANSITION_ILLEGAL);
                assertThat(refusal.extensions()).containsEntry("currentState", from);
                assertThat(refusal.extensions()).containsEntry("allowedTransitions", from.next());
                assertThat(loan.state()).isEqualTo(from);
            }
        }
    }

    @Test
    void countsItsStepsFromItsApplicationOn() {
        Loan loan = loan();
        assertThat(paidOutThen(IN_ARREARS, DISBURSED, CLOSED).stream()
                        .map(each -> take(loan, each, "checker").step()))
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @ParameterizedTest
    @EnumSource(names = "DRAFT", mode = EnumSource.Mode.EXCLUDE)
    void isNotChangedOnceItWasAppliedFor(LoanState state) {
        Loan loan = loan();
        Objects.requireNonNull(WAYS.get(state)).forEach(each -> take(loan, each, "checker"));
        DomainFailure refusal = catchThrowableOfType(DomainFailure.class, () -> loan.change(asked(1), NOW));
        assertThat(refusal.type()).isEqualTo(LoanFailure.LOAN_NOT_A_DRAFT);
        assertThat(loan.asked()).isEqualTo(asked(500_000));
    }

    @Test
    void isApprovedByAThirdPersonAlone() {
        for (String checker : List.of("applicant", "appraiser")) {
            Loan loan = loan();
            take(loan, SUBMITTED, checker);
            take(loan, UNDER_APPRAISAL, checker);
            DomainFailure refusal = catchThrowableOfType(DomainFailure.class, () -> take(loan, APPROVED, checker));
            assertThat(refusal.type()).isEqualTo(LoanFailure.LOAN_MAKER_IS_CHECKER);
            assertThat(loan.state()).isEqualTo(UNDER_APPRAISAL);
        }
    }

    private static List<LoanState> paidOutThen(LoanState... then) {
        List<LoanState> way = new ArrayList<>(List.of(SUBMITTED, UNDER_APPRAISAL, APPROVED, DISBURSED));
        way.addAll(List.of(then));
        return way;
    }

    private static Loan loan() {
        return new Loan(
                new LoanId(new UUID(0, 1)),
                new OrganisationId(new UUID(0, 2)),
                Borrower.member(new MembershipId(new UUID(0, 3))),
                new LoanProductId(new UUID(0, 4)),
                new FundId(new UUID(0, 2)),
                asked(500_000),
                NOW);
    }

    private static Application asked(long minor) {
        return new Application(new Money(minor, Currency.getInstance("KES")), 5, "STOCK");
    }

    private static LoanStatusChanged take(Loan loan, LoanState next, String checker) {
        return switch (next) {
            case DRAFT, IN_ARREARS, RESTRUCTURED, CLOSED, WRITTEN_OFF -> loan.become(next, DAY, NOW);
            case SUBMITTED -> loan.submit(new LoanProductRevisionId(new UUID(0, 5)), "applicant", DAY, NOW);
            case UNDER_APPRAISAL -> loan.appraise("appraiser", DAY, NOW);
            case APPROVED -> loan.approve(checker, DAY, NOW);
            case REJECTED -> loan.reject(RejectionReason.MONEY_SHORT, DAY, NOW);
            case WITHDRAWN -> loan.withdraw(DAY, NOW);
            case DISBURSED -> loan.state().isPaidOut() ? loan.become(next, DAY, NOW) : loan.disburse(1, DAY, NOW);
        };
    }
}
