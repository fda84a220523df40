package coop.minga.finance.servicing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LoanPositionTest {
    private static final List<Part> USUAL = List.of(Part.values());
    private static final LocalDate LENT = LocalDate.of(2026, 1, 1);
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 3, 1);
    private static final LocalDate YEARS_LATER = LocalDate.of(2030, 1, 1);

    /** 1,000 in two instalments, with interest of 310 and 280. */
    private static final DueSchedule SCHEDULE =
            new DueSchedule(List.of(new Due(LENT, FIRST, 500, 310, 20), new Due(FIRST, SECOND, 500, 280, 0)));

    /** 300 in three instalments, with three times as much of interest each. */
    private static final DueSchedule DEAR = new DueSchedule(List.of(
            new Due(LENT, FIRST, 100, 900, 0),
            new Due(FIRST, SECOND, 100, 900, 0),
            new Due(SECOND, YEARS_LATER.plusDays(1), 100, 900, 0)));

    @Test
    void unpaidInterestAndPenaltiesAreNeverDemandedBeyondThePrincipal() {
        var position = new LoanPosition(SCHEDULE, Split.NOTHING, 5_000, true);
        assertThat(position.due(YEARS_LATER)).isEqualTo(new Split(410, 20, 590, 1_000));
        assertThat(position(5_000).due(YEARS_LATER)).isEqualTo(new Split(5_000, 20, 590, 1_000));
        // Once the first instalment is paid, the principal of the second is the most.
        var half = new LoanPosition(SCHEDULE, new Split(0, 20, 310, 500), 5_000, true);
        assertThat(half.due(YEARS_LATER)).isEqualTo(new Split(220, 0, 280, 500));
    }

    @Test
    void interestThatWasNotDemandedIsForgottenWithTheLastOfWhatIs() {
        var position = new LoanPosition(DEAR, Split.NOTHING, 0, true);
        assertThat(position.due(YEARS_LATER)).isEqualTo(new Split(0, 0, 300, 200));
        assertThat(position.closing(YEARS_LATER)).isEqualTo(new Split(0, 0, 300, 300));
        Allocation made = position.allocate(500, YEARS_LATER, USUAL, Excess.REFUSED);
        assertThat(made.split()).isEqualTo(new Split(0, 0, 300, 200));
        DueSchedule revised = Objects.requireNonNull(made.revised());
        assertThat(revised.due(YEARS_LATER)).isEqualTo(new Split(0, 0, 300, 200));
        var after = new LoanPosition(revised, made.split(), 0, true);
        // As if the loan had been closed at once.
        assertThat(after.closing(YEARS_LATER)).isEqualTo(new Split(0, 0, 0, 100));
        assertThat(after.overdueSince(YEARS_LATER)).isNull();
        // The last of the 1,403 days of the third instalment bears interest again.
        assertThat(revised.rows().getLast()).isEqualTo(new Due(YEARS_LATER, YEARS_LATER.plusDays(1), 100, 1, 0));
        // From the one before the database knows when it starts.
        assertThat(revised.rows().get(2)).isEqualTo(new Due(SECOND, YEARS_LATER, 0, 0, 0));
    }

    @Test
    void interestThatStoppedRunsAgainFromTheDayOnWhichSomeOfItIsPaid() {
        var position = new LoanPosition(DEAR, Split.NOTHING, 0, true);
        LocalDate day = SECOND.plusDays(700);
        Allocation made = position.allocate(120, day, USUAL, Excess.REFUSED);
        assertThat(made.split()).isEqualTo(new Split(0, 0, 120, 0));
        var after = new LoanPosition(Objects.requireNonNull(made.revised()), made.split(), 0, true);
        assertThat(after.due(day)).isEqualTo(new Split(0, 0, 180, 200));
        assertThat(after.closing(day).interestMinor()).isEqualTo(180);
        // 900 less 449 of the days that are over are left for 703 days.
        assertThat(after.closing(day.plusDays(100)).interestMinor()).isEqualTo(180 + 64);
        assertThat(after.closing(day.plusDays(600)).interestMinor()).isEqualTo(300);
    }

    @Test
    void interestOfTheRunningPeriodIsNotDemandedBeyondThePrincipalEither() {
        LocalDate day = LENT.plusDays(20);
        assertThat(new LoanPosition(DEAR, Split.NOTHING, 0, false).closing(day).interestMinor())
                .isEqualTo(581);
        assertThat(new LoanPosition(DEAR, Split.NOTHING, 0, true).closing(day).interestMinor())
                .isEqualTo(300);
    }

    @Test
    void isLateSinceTheOldestInstalmentThatIsNotWhollyPaid() {
        assertThat(position(0).overdueSince(FIRST)).isNull();
        assertThat(position(0).daysLate(FIRST.plusDays(1))).isEqualTo(1);
        assertThat(position(0).after(new Split(0, 20, 310, 499)).overdueSince(YEARS_LATER))
                .isEqualTo(FIRST);
        assertThat(position(0).after(new Split(0, 20, 310, 500)).overdueSince(YEARS_LATER))
                .isEqualTo(SECOND);
    }

    @Test
    void moreThanClosesTheLoanIsRefusedWithWhatDoes() {
        // Half of the first month: 155 of interest; the fee is not due yet.
        assertThat(position(0).closing(LENT.plusDays(15)))
                .isEqualTo(new Split(0, 0, SCHEDULE.accruedMinor(LENT.plusDays(15)), 1_000));
        assertThatThrownBy(() -> position(0).allocate(1_151, LENT.plusDays(15), USUAL, Excess.PRINCIPAL))
                .isInstanceOfSatisfying(DomainFailure.class, refusal -> assertThat(refusal.type())
                        .isEqualTo(ServicingFailure.REPAYMENT_BEYOND_LOAN));
        assertThat(position(0)
                        .allocate(1_150, LENT.plusDays(15), USUAL, Excess.REFUSED)
                        .closes())
                .isTrue();
    }

    @Test
    void whatIsCalledInIsDueOnTheDayWithTheInterestOfTheDaysThatAreOver() {
        DueSchedule called = SCHEDULE.calledIn(FIRST.plusDays(7), Split.NOTHING);
        assertThat(called.due(FIRST.plusDays(7))).isEqualTo(new Split(0, 20, 310 + 70, 1_000));
        assertThat(called.principalMinor()).isEqualTo(1_000);
        assertThat(called.accruedMinor(YEARS_LATER)).isEqualTo(380);
    }

    @Test
    void whatIsDeferredIsDueLaterForTheSameInterestAndWhatIsPaidStays() {
        DueSchedule deferred = SCHEDULE.deferred(new Split(0, 20, 310, 500), day -> day.plusDays(90));
        assertThat(deferred.rows().getFirst()).isEqualTo(SCHEDULE.rows().getFirst());
        assertThat(deferred.rows().getLast()).isEqualTo(new Due(FIRST, SECOND.plusDays(90), 500, 280, 0));
    }

    private static LoanPosition position(long penalties) {
        return new LoanPosition(SCHEDULE, Split.NOTHING, penalties, false);
    }
}
