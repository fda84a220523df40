package coop.minga.finance.dues.domain;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.finance.dues.domain.DuesPosition.Charge;
import coop.minga.testing.Seed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DuesPositionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 15);

    /** Of months and years of 2026, due after twenty days. */
    private record Owed(LocalDate start, LocalDate end, long amountMinor, long waivedMinor) implements Charge {
        @Override
        public LocalDate dueOn() {
            return start.plusDays(20);
        }

        @Override
        public String name() {
            return start + "/" + end;
        }
    }

    private static Owed month(int month, long waived) {
        LocalDate start = LocalDate.of(2026, month, 1);
        return new Owed(start, start.plusMonths(1).minusDays(1), 100, waived);
    }

    private static final List<Owed> QUARTER = List.of(month(1, 0), month(2, 0), month(3, 0));

    @Test
    void theOldestChargesArePaidFirstAndTheRestIsAnAdvance() {
        paid(QUARTER, 300, "2025-12-31", 300, 0);
        paid(QUARTER, 250, "2025-12-31", 250, 0);
        paid(QUARTER, 200, "2026-01-31", 200, 0);
        paid(QUARTER, 0, "2026-03-31", 0, 0);
        paid(QUARTER, -70, "2026-03-31", 0, 70);
        assertThat(DuesPosition.of(QUARTER, 250).settled())
                .extracting(DuesPosition.Settled::openMinor)
                .containsExactly(50L, 100L, 100L);
    }

    @Test
    void whatIsWaivedIsNotPaidAndHoldsNothingBack() {
        List<Owed> waivedInFebruary = List.of(month(1, 0), month(2, 100), month(3, 0));
        paid(waivedInFebruary, 200, "2025-12-31", 200, 0);
        paid(waivedInFebruary, 100, "2026-01-31", 100, 0);
        paid(waivedInFebruary, 0, "2026-03-31", 0, 0);
        paid(List.of(month(1, 0), month(2, 100)), 0, "2026-01-31", 0, 0);
        paid(List.of(month(1, 100)), 0, "2025-12-31", 0, 0);
    }

    @Test
    void ofTwoPlansTheOnePaidForTheShortestTimeDecidesUnlessItEnded() {
        Owed year = new Owed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), 500, 0);
        paid(List.of(month(1, 0), year), 0, "2026-01-31", 0, 0);
        paid(List.of(month(1, 0), month(2, 0), year), 100, "2026-01-31", 100, 0);
        paid(List.of(month(1, 0), month(2, 0), year), 101, "2025-12-31", 101, 0);
        Owed quarter = new Owed(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30), 300, 0);
        paid(List.of(month(3, 0), quarter), 0, "2026-06-30", 0, 0);
        // What is paid already goes further than what is open: the open one decides.
        paid(List.of(quarter, month(5, 0)), 100, "2026-04-30", 100, 0);
        // What is paid from the same day on as something open says nothing of the waived month before.
        Owed first = new Owed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), 300, 0);
        List<Owed> both = List.of(month(1, 0), month(2, 0), month(3, 100), month(4, 0), first, quarter);
        paid(both, 300, "2026-02-28", 300, 0);
    }

    @Test
    void whoOwesNothingIsPaidUpAndWhoOwedBeforeIsNot() {
        Owed free = new Owed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31), 0, 0);
        paid(List.of(free), 0, "2026-01-31", 0, 0);
        paid(List.of(month(1, 0)), 130, null, 130, 0);
        paid(List.of(free), 30, null, 30, 0);
        paid(List.of(), -40, null, 0, 40);
    }

    @Test
    void isOverdueOnceTheDayIsOver() {
        DuesPosition unpaid = DuesPosition.of(QUARTER, 250);
        assertThat(unpaid.overdueSince(LocalDate.of(2026, 1, 21))).isNull();
        assertThat(unpaid.overdueSince(LocalDate.of(2026, 1, 22))).isEqualTo("2026-01-21");
        assertThat(unpaid.overdueMinor(LocalDate.of(2026, 2, 22))).isEqualTo(150);
        assertThat(DuesPosition.of(QUARTER, 0).overdueSince(TODAY)).isNull();
    }

    @Test
    void theOrderInWhichChargesAreReadDoesNotMatter() {
        long seed = Seed.chosen();
        Random random = new Random(seed);
        List<Owed> charges = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            charges.add(month(month, random.nextInt(3) == 0 ? 100 : 0));
        }
        for (int i = 0; i < 50; i++) {
            long balance = random.nextLong(-200, 1_300);
            DuesPosition expected = DuesPosition.of(charges, balance);
            List<Owed> shuffled = new ArrayList<>(charges);
            Collections.shuffle(shuffled, random);
            assertThat(DuesPosition.of(shuffled, balance)).as("seed %d", seed).isEqualTo(expected);
            assertThat(expected.openMinor() - expected.advanceMinor())
                    .as("seed %d", seed)
                    .isEqualTo(balance);
        }
    }

    private static void paid(List<Owed> charges, long balance, @Nullable String through, long open, long advance) {
        DuesPosition position = DuesPosition.of(charges, balance);
        assertThat(position.paidThrough()).isEqualTo(through == null ? null : LocalDate.parse(through));
        assertThat(position.openMinor()).isEqualTo(open);
        assertThat(position.advanceMinor()).isEqualTo(advance);
    }
}
