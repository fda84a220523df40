package coop.minga.finance.savingsgroup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.finance.member.MembershipId;
import coop.minga.finance.savingsgroup.GroupMeetingId;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CycleBookTest {
    private static final LocalDate JAN_31 = LocalDate.of(2026, 1, 31);
    private static final LocalDate MAY_31 = LocalDate.of(2026, 5, 31);
    private static final MembershipId AMINA = new MembershipId(UUID.randomUUID());
    private static final MembershipId BARAKA = new MembershipId(UUID.randomUUID());

    private final CycleRules rules = new CycleRules(
            GroupOfTests.KES,
            10_000,
            5,
            2_000,
            Map.of("LATE_COMING", 1_000L),
            50_000,
            List.of(JAN_31, JAN_31.plusMonths(1), JAN_31.plusMonths(2), MAY_31));
    private final CycleBook book = new CycleBook(rules);

    @Test
    void sumsWhatIsPaidInAndLent() {
        MeetingOutcome outcome = meet(
                JAN_31,
                new SheetLine(AMINA, Attendance.PRESENT, 5, 0, loan(30_000), List.of(), 2_000, 0),
                new SheetLine(BARAKA, Attendance.LATE, 2, 0, null, List.of("LATE_COMING"), 4_000, 500));
        assertThat(outcome.flows()).isEqualTo(new Flows(70_000, 0, 0, 1_000, 30_000, 6_000, 500, Boxes.EMPTY));
        assertThat(outcome.expected()).isEqualTo(new Boxes(41_000, 5_500));
        assertThat(book.shares()).isEqualTo(7);
    }

    @Test
    void aMonthIsChargedWhenItBeginsOnWhatIsOwedThen() {
        meet(JAN_31, new SheetLine(AMINA, Attendance.PRESENT, 5, 0, loan(40_000), List.of(), 0, 0));
        assertThat(owes(JAN_31)).containsExactly(40_000L, 2_000L);
        assertThat(owes(LocalDate.of(2026, 2, 28))).containsExactly(40_000L, 2_000L);
        assertThat(owes(LocalDate.of(2026, 3, 1))).containsExactly(40_000L, 4_000L);
        // Charges first, then principal; the next month is charged on what is left of it.
        MeetingOutcome repaid = meet(
                LocalDate.of(2026, 3, 31), new SheetLine(AMINA, Attendance.PRESENT, 0, 14_000, null, List.of(), 0, 0));
        assertThat(repaid.flows().chargesMinor()).isEqualTo(4_000);
        assertThat(repaid.flows().principalMinor()).isEqualTo(10_000);
        assertThat(owes(LocalDate.of(2026, 4, 1))).containsExactly(30_000L, 1_500L);
        GroupLoan loan = loanOn(MAY_31.plusDays(1));
        assertThat(loan.isLateOn(MAY_31)).isFalse();
        assertThat(loan.isLateOn(MAY_31.plusDays(1))).isTrue();
    }

    @Test
    void aHalfCentOfAChargeGoesToTheEvenOne() {
        assertThat(charged(10)).isZero();
        assertThat(charged(30)).isEqualTo(2);
        assertThat(charged(31)).isEqualTo(2);
        assertThat(charged(29)).isEqualTo(1);
    }

    private long charged(long principal) {
        return GroupLoan.taken(JAN_31, new LoanAsked(principal, MAY_31), rules.chargePpm())
                .chargesMinor();
    }

    @Test
    void saysEverythingThatIsWrongAtItsPlaceAndChangesNothing() {
        meet(JAN_31, new SheetLine(AMINA, Attendance.PRESENT, 5, 0, loan(20_000), List.of(), 2_000, 0));
        LocalDate day = JAN_31.plusDays(7);
        var sheet = new MeetingSheet(
                day,
                List.of(
                        new SheetLine(AMINA, Attendance.PRESENT, 6, 21_001, null, List.of("NO", "LATE_COMING"), 1, 0),
                        new SheetLine(BARAKA, Attendance.ABSENT, 0, 0, new LoanAsked(1, day), List.of(), 0, 0),
                        new SheetLine(
                                BARAKA,
                                Attendance.PRESENT,
                                -1,
                                0,
                                new LoanAsked(190_000, day.plusDays(1)),
                                List.of("LATE_COMING", "LATE_COMING"),
                                0,
                                9_000)),
                null,
                null);
        assertThatThrownBy(() -> book.enter(sheet, Boxes.EMPTY))
                .isInstanceOfSatisfying(DomainFailure.class, refusal -> assertThat(
                                refusal.violations().stream().map(Violation::pointer))
                        .containsExactly(
                                "/lines/0/shares",
                                "/lines/0/socialContribution",
                                "/lines/0/fines/0",
                                "/lines/0/repaid",
                                "/lines/1/loan",
                                "/lines/1/loan/dueOn",
                                "/lines/2/membership",
                                "/lines/2/shares",
                                "/lines/2/fines/1",
                                "/lines/2/loan/dueOn",
                                "/lines",
                                "/lines"));
        assertThat(book.boxes()).isEqualTo(new Boxes(30_000, 2_000));
        assertThat(owes(day)).containsExactly(20_000L, 1_000L);
    }

    @Test
    void lendsToTheLastUnitInTheBoxAndNotOneMore() {
        var one = new SheetLine(AMINA, Attendance.PRESENT, 1, 0, loan(10_001), List.of(), 2_000, 0);
        refuses(GroupFailure.GROUP_BOX_TOO_SMALL, JAN_31, one);
        meet(JAN_31, new SheetLine(AMINA, Attendance.PRESENT, 1, 0, loan(10_000), List.of(), 2_000, 0));
        assertThat(book.boxes()).isEqualTo(new Boxes(0, 2_000));
        refuses(
                GroupFailure.GROUP_SOCIAL_FUND_TOO_SMALL,
                JAN_31.plusDays(7),
                new SheetLine(AMINA, Attendance.PRESENT, 5, 0, null, List.of(), 0, 2_001));
    }

    @Test
    void nobodyHasTwoLoansButTakesANewOneWhenTheOldOneIsRepaid() {
        meet(JAN_31, new SheetLine(AMINA, Attendance.PRESENT, 5, 0, loan(20_000), List.of(), 0, 0));
        LocalDate day = JAN_31.plusDays(7);
        refuses(
                GroupFailure.GROUP_LOAN_OPEN,
                day,
                new SheetLine(AMINA, Attendance.PRESENT, 0, 20_999, loan(1), List.of(), 0, 0));
        meet(day, new SheetLine(AMINA, Attendance.PRESENT, 0, 21_000, loan(30_000), List.of(), 0, 0));
        assertThat(owes(day)).containsExactly(30_000L, 1_500L);
    }

    @Test
    void aDifferenceIsRefusedWithTheNumbersUntilAMemberConfirmsIt() {
        var line = new SheetLine(AMINA, Attendance.PRESENT, 1, 0, null, List.of(), 2_000, 0);
        CycleChange unconfirmed = first(line, null);
        assertThatThrownBy(() -> unconfirmed.requireCounted(rules))
                .isInstanceOfSatisfying(DomainFailure.class, refusal -> {
                    assertThat(refusal.type()).isEqualTo(GroupFailure.GROUP_CASH_DIFFERS);
                    assertThat(refusal.extensions().toString()).contains("100.00", "99.50", "20.00");
                });
        CycleChange confirmed = first(line, BARAKA);
        confirmed.requireCounted(rules);
        assertThat(confirmed.outcome().flows().difference()).isEqualTo(new Boxes(-50, 0));
    }

    private CycleChange first(SheetLine line, @Nullable MembershipId confirmedBy) {
        return CycleChange.of(
                rules,
                List.of(),
                new GroupMeetingId(UUID.randomUUID()),
                new MeetingSheet(JAN_31, List.of(line), new Boxes(9_950, 2_000), confirmedBy),
                Boxes.EMPTY);
    }

    /** The meeting after one that is corrected expects what was counted now, and splits what was repaid anew. */
    @Test
    void aCorrectionIsFollowedByTheMeetingsThatComeToSomethingElse() {
        LocalDate second = JAN_31.plusDays(7);
        LocalDate third = JAN_31.plusDays(14);
        List<HeldMeeting> standing = new ArrayList<>();
        standing.add(held(
                JAN_31,
                new Boxes(30_000, 0),
                new SheetLine(AMINA, Attendance.PRESENT, 5, 0, loan(20_000), List.of(), 0, 0)));
        standing.add(held(
                second,
                new Boxes(31_000, 0),
                new SheetLine(AMINA, Attendance.PRESENT, 0, 1_000, null, List.of(), 0, 0)));
        standing.add(held(
                third, new Boxes(41_000, 0), new SheetLine(BARAKA, Attendance.PRESENT, 1, 0, null, List.of(), 0, 0)));
        var corrected = new MeetingSheet(
                JAN_31,
                List.of(new SheetLine(AMINA, Attendance.PRESENT, 5, 0, loan(10_000), List.of(), 0, 0)),
                new Boxes(40_000, 0),
                BARAKA);
        CycleChange change = CycleChange.of(rules, standing, standing.getFirst().id(), corrected, new Boxes(41_000, 0));
        assertThat(change.steps().stream().map(step -> step.now().sheet().heldOn()))
                .containsExactly(JAN_31, second);
        MeetingOutcome followed = change.steps().getLast().now();
        // Of the 1,000 that were repaid only 500 are charges now, and 10,000 are missing in the box.
        assertThat(followed.flows().chargesMinor()).isEqualTo(500);
        assertThat(followed.expected().boxMinor()).isEqualTo(41_000);
        assertThat(followed.flows().difference().boxMinor()).isEqualTo(-10_000);
        assertThat(followed.sheet().confirmedBy()).isEqualTo(BARAKA);
    }

    @Test
    void aCorrectionThatMakesALaterMeetingImpossibleIsRefused() {
        LocalDate second = JAN_31.plusDays(7);
        List<HeldMeeting> standing = List.of(
                held(
                        JAN_31,
                        new Boxes(30_000, 0),
                        new SheetLine(AMINA, Attendance.PRESENT, 5, 0, loan(20_000), List.of(), 0, 0)),
                held(
                        second,
                        new Boxes(51_000, 0),
                        new SheetLine(AMINA, Attendance.PRESENT, 0, 21_000, null, List.of(), 0, 0)));
        var without = new MeetingSheet(
                JAN_31,
                List.of(new SheetLine(AMINA, Attendance.PRESENT, 5, 0, null, List.of(), 0, 0)),
                new Boxes(50_000, 0),
                BARAKA);
        assertThatThrownBy(() ->
                        CycleChange.of(rules, standing, standing.getFirst().id(), without, new Boxes(51_000, 0)))
                .isInstanceOfSatisfying(DomainFailure.class, refusal -> {
                    assertThat(refusal.type()).isEqualTo(GroupFailure.GROUP_OTHER_MEETING_CONTRADICTS);
                    assertThat(refusal.extensions()).containsEntry("reason", "GROUP_LOAN_OVERPAID");
                });
    }

    private HeldMeeting held(LocalDate day, Boxes counted, SheetLine line) {
        return new HeldMeeting(
                new GroupMeetingId(UUID.randomUUID()),
                new MeetingSheet(day, List.of(line), counted, null),
                Boxes.EMPTY);
    }

    private static LoanAsked loan(long minor) {
        return new LoanAsked(minor, MAY_31);
    }

    private MeetingOutcome meet(LocalDate day, SheetLine... lines) {
        return book.enter(new MeetingSheet(day, List.of(lines), null, null), Boxes.EMPTY);
    }

    private void refuses(GroupFailure failure, LocalDate day, SheetLine... lines) {
        assertThatThrownBy(() -> meet(day, lines))
                .isInstanceOfSatisfying(DomainFailure.class, refusal -> assertThat(refusal.type())
                        .isEqualTo(failure));
    }

    private List<Long> owes(LocalDate day) {
        GroupLoan loan = loanOn(day);
        return List.of(loan.principalMinor(), loan.chargesMinor());
    }

    private GroupLoan loanOn(LocalDate day) {
        return Objects.requireNonNull(book.membersOn(day).get(AMINA)).owed().orElseThrow();
    }
}
