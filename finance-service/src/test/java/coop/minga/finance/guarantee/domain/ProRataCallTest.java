package coop.minga.finance.guarantee.domain;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.finance.guarantee.domain.ProRataCall.Pledged;
import coop.minga.platform.money.Money;
import coop.minga.testing.Seed;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProRataCallTest {
    private static final Currency KES = Currency.getInstance("KES");

    @Test
    void guarantorsAnswerInProportionToWhatTheyPledged() {
        assertThat(call(10_000, others(30_000, 20_000, 10_000))).containsExactly(5_000L, 3_333L, 1_667L);
        assertThat(call(100, others(1, 1, 1))).containsExactly(1L, 1L, 1L);
        assertThat(call(2, others(7, 7, 7))).containsExactly(1L, 1L, 0L);
    }

    @Test
    void theBorrowersOwnDepositsAreUsedUpFirst() {
        List<Pledged> pledges = List.of(new Pledged(false, 400), new Pledged(true, 300), new Pledged(false, 600));
        assertThat(call(250, pledges)).containsExactly(0L, 250L, 0L);
        assertThat(call(800, pledges)).containsExactly(200L, 300L, 300L);
        assertThat(call(5_000, pledges)).containsExactly(400L, 300L, 600L);
    }

    @Test
    void nothingIsCalledWhereNothingIsPledged() {
        assertThat(call(100, List.of())).isEmpty();
        assertThat(call(100, others(0, 0))).containsExactly(0L, 0L);
    }

    @Test
    void ofAnyPledgesWhatIsDueIsCalledToTheUnitAndNoneAnswersForMoreThanItPledged() {
        long seed = Seed.chosen();
        var random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            List<Pledged> pledges = new ArrayList<>();
            for (int i = random.nextInt(1, 9); i > 0; i--) {
                long minor = random.nextBoolean() ? random.nextLong(0, 20) : random.nextLong(1_000_000_000_000L);
                pledges.add(new Pledged(random.nextInt(4) == 0, minor));
            }
            long pledged = pledges.stream().mapToLong(Pledged::minor).sum();
            long own = pledges.stream()
                    .filter(Pledged::isOwn)
                    .mapToLong(Pledged::minor)
                    .sum();
            long due = random.nextBoolean() ? random.nextLong(0, pledged + 2) : random.nextLong(2_000_000_000_000L);
            List<Long> parts = call(due, pledges);
            String which = "seed " + seed + " round " + round + ": " + due + " of " + pledges + " is " + parts;
            assertThat(parts.stream().mapToLong(Long::longValue).sum())
                    .as(which)
                    .isEqualTo(Math.min(due, pledged));
            long ofOwn = 0;
            for (int i = 0; i < parts.size(); i++) {
                assertThat(parts.get(i)).as(which).isBetween(0L, pledges.get(i).minor());
                ofOwn += pledges.get(i).isOwn() ? parts.get(i) : 0;
            }
            assertThat(ofOwn).as(which).isEqualTo(Math.min(due, own));
        }
    }

    private static List<Pledged> others(long... minor) {
        List<Pledged> pledges = new ArrayList<>();
        for (long each : minor) {
            pledges.add(new Pledged(false, each));
        }
        return pledges;
    }

    private static List<Long> call(long due, List<Pledged> pledges) {
        return ProRataCall.parts(new Money(due, KES), pledges).stream()
                .map(Money::minor)
                .toList();
    }
}
