package coop.minga.finance.eligibility.domain;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.finance.eligibility.domain.DepositHistory.Movement;
import coop.minga.testing.Seed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DepositHistoryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final int MONTHS = 3;

    @Test
    void whoPaysInTheSameEachMonthHasNoLumpSums() {
        DepositHistory history = history(monthly(24, 5_000));
        assertThat(history.usualMonthMinor(DAY, MONTHS)).isEqualTo(5_000);
        assertThat(history.lumpSumsMinor(DAY, MONTHS)).isZero();
    }

    @Test
    void aLumpSumCountsUpToWhatIsUsualUntilItIsOldEnough() {
        List<Movement> movements = monthly(24, 5_000);
        movements.add(new Movement(LocalDate.of(2026, 2, 14), 100_000));
        DepositHistory history = history(movements);
        assertThat(history.lumpSumsMinor(DAY, MONTHS)).isEqualTo(100_000);
        assertThat(history.lumpSumsMinor(LocalDate.of(2026, 5, 13), MONTHS)).isPositive();
        assertThat(history.seasoningDays(DAY, MONTHS)).contains(LocalDate.of(2026, 5, 14));
        // By then only what came in later could be one, and April and May brought nothing.
        assertThat(history.lumpSumsMinor(LocalDate.of(2026, 5, 14), MONTHS)).isZero();
    }

    @Test
    void aFirstPaymentIsALumpSumHoweverLargeItIs() {
        DepositHistory history = history(List.of(new Movement(LocalDate.of(2026, 3, 2), 100_000)));
        assertThat(history.usualMonthMinor(DAY, MONTHS)).isZero();
        assertThat(history.lumpSumsMinor(DAY, MONTHS)).isEqualTo(100_000);
        assertThat(history.lumpSumsMinor(LocalDate.of(2026, 6, 2), MONTHS)).isZero();
    }

    @Test
    void aNewMemberWhoPaysRegularlyHasNoLumpSumsAfterThoseMonths() {
        assertThat(history(monthly(2, 5_000)).lumpSumsMinor(DAY, MONTHS)).isEqualTo(10_000);
        assertThat(history(monthly(3, 5_000)).lumpSumsMinor(DAY, MONTHS)).isZero();
    }

    @Test
    void whatWasReversedOrTakenOutIsNoLumpSum() {
        List<Movement> movements = monthly(24, 5_000);
        movements.add(new Movement(LocalDate.of(2026, 3, 3), 900_000));
        movements.add(new Movement(LocalDate.of(2026, 3, 4), -900_000));
        assertThat(history(movements).lumpSumsMinor(DAY, MONTHS)).isZero();
        movements.add(new Movement(LocalDate.of(2026, 3, 5), -120_000));
        assertThat(history(movements).totalMinor()).isZero();
        assertThat(history(movements).lumpSumsMinor(DAY, MONTHS)).isZero();
    }

    @Test
    void withoutPaymentsThereIsNothing() {
        assertThat(history(List.of()).lumpSumsMinor(DAY, MONTHS)).isZero();
        assertThat(history(List.of()).usualMonthMinor(DAY, MONTHS)).isZero();
    }

    @Test
    void whateverCameInLumpSumsAreNoMoreThanThereIsAndAllSeason() {
        long seed = Seed.chosen();
        var random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            List<Movement> movements = new ArrayList<>();
            for (int i = random.nextInt(0, 30); i > 0; i--) {
                movements.add(new Movement(DAY.minusDays(random.nextInt(0, 900)), random.nextLong(-20_000, 80_000)));
            }
            DepositHistory history = history(movements);
            int months = random.nextInt(1, 8);
            String which = "seed " + seed + " round " + round + ": " + movements;
            assertThat(history.lumpSumsMinor(DAY, months)).as(which).isBetween(0L, Math.max(history.totalMinor(), 0));
            List<LocalDate> days = history.seasoningDays(DAY, months);
            LocalDate last = days.isEmpty() ? DAY : days.getLast();
            assertThat(history.lumpSumsMinor(last, months)).as(which).isZero();
        }
    }

    /** On the second of each of so many months, the last of them that of the day. */
    private static List<Movement> monthly(int months, long minor) {
        List<Movement> movements = new ArrayList<>();
        for (int back = 0; back < months; back++) {
            movements.add(new Movement(YearMonth.from(DAY).minusMonths(back).atDay(2), minor));
        }
        return movements;
    }

    private static DepositHistory history(List<Movement> movements) {
        return new DepositHistory(movements);
    }
}
