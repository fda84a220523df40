package coop.minga.finance.surplus.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.product.ProductId;
import coop.minga.testing.Seed;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaterfallTest {
    private static final LedgerAccountId ACCOUNT = new LedgerAccountId(UUID.randomUUID());
    private static final ProductId SHARES = new ProductId(UUID.randomUUID());

    /** Of 70,000: a fifth, a twentieth, a tenth of what is left, 8 % on 20,000, half of what is left. */
    @Test
    void runsDownTheStepsInTheirOrder() {
        List<SurplusStep> steps = List.of(
                reserve(200_000),
                fund(50_000, ShareOf.SURPLUS),
                fund(100_000, ShareOf.LEFT),
                interest(100_000),
                refund(500_000, ShareOf.LEFT));
        assertThat(divide(7_000_000, steps, null, null, null, Waterfall.interest(24_000_000, 80_000), 9_000_000L))
                .containsExactly(1_400_000L, 350_000L, 525_000L, 160_000L, 2_282_500L, 2_282_500L);
    }

    @Test
    void theReserveIsALeastAndRoundedUpTheOthersDown() {
        assertThat(divide(101, List.of(reserve(333_333), fund(333_333, ShareOf.SURPLUS)), null, null))
                .containsExactly(34L, 33L, 34L);
        assertThat(divide(1, List.of(reserve(1), fund(999_999, ShareOf.SURPLUS)), null, null))
                .containsExactly(1L, 0L, 0L);
    }

    @Test
    void nobodyIsGivenMoreThanTheCapOrThanWasPaidAndTheLastTakesWhatIsThere() {
        List<SurplusStep> steps = List.of(reserve(900_000), interest(100_000), refund(1_000_000, ShareOf.SURPLUS));
        assertThat(divide(1_000, steps, null, 30L, 20L)).containsExactly(900L, 30L, 20L, 50L);
        assertThat(divide(1_000, steps, null, 70L, 200L)).containsExactly(900L, 70L, 30L, 0L);
        assertThat(divide(1_000, steps, null, 0L, 0L)).containsExactly(900L, 0L, 0L, 100L);
    }

    @Test
    void interestOfAYearIsATwelfthOfTheRateOnEachMonthAndNeverMore() {
        assertThat(Waterfall.interest(12 * 2_000_000L, 112_000)).isEqualTo(224_000);
        assertThat(Waterfall.interest(11, 1_000_000)).isZero();
        assertThat(Waterfall.interest(23, 1_000_000)).isOne();
        assertThat(Waterfall.interest(1_000_000, 0)).isZero();
    }

    @Test
    void everySurplusIsDividedToTheLastUnitByEveryBylaw() {
        long seed = Seed.chosen();
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            List<SurplusStep> steps = steps(random);
            long surplus = 1 + random.nextLong(random.nextBoolean() ? 1_000 : 1_000_000_000_000_000L);
            List<@Nullable Long> most = new ArrayList<>();
            for (SurplusStep step : steps) {
                most.add(step.kind().isForMembers() ? (Long) random.nextLong(2 * surplus) : null);
            }
            List<Long> amounts = Waterfall.divide(surplus, steps, most);
            String what = "seed " + seed + ", round " + round + ": " + surplus + " by " + steps + " is " + amounts;
            assertThat(amounts).as(what).hasSize(steps.size() + 1).allMatch(amount -> amount >= 0);
            assertThat(amounts.stream().mapToLong(Long::longValue).sum())
                    .as(what)
                    .isEqualTo(surplus);
            assertThat(isAtLeast(amounts.getFirst(), surplus, steps.getFirst().sharePpm()))
                    .as(what)
                    .isTrue();
            long left = surplus;
            for (int i = 0; i < steps.size(); i++) {
                checkStep(what, steps.get(i), amounts.get(i), most.get(i), surplus, left);
                left -= amounts.get(i);
            }
        }
    }

    /** No more than its share and its limit, and less by a unit or more only where one of them or the rest says so. */
    private static void checkStep(
            String what, SurplusStep step, long amount, @Nullable Long most, long surplus, long left) {
        Integer ppm = step.sharePpm();
        BigDecimal exact = ppm == null
                ? BigDecimal.valueOf(left)
                : BigDecimal.valueOf(step.shareOf() == ShareOf.LEFT ? left : surplus)
                        .multiply(BigDecimal.valueOf(ppm, 6));
        BigDecimal bound = exact.min(BigDecimal.valueOf(left));
        if (most != null) {
            bound = bound.min(BigDecimal.valueOf(most));
        }
        assertThat(BigDecimal.valueOf(amount).subtract(bound).abs()).as(what).isLessThan(BigDecimal.ONE);
        if (step.kind() != SurplusStepKind.RESERVE) {
            assertThat(BigDecimal.valueOf(amount)).as(what).isLessThanOrEqualTo(bound);
        }
    }

    @Test
    void aLossIsNotDivided() {
        assertThatThrownBy(() -> divide(0, List.of(reserve(200_000)), (Long) null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> divide(-5, List.of(reserve(200_000)), (Long) null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyStepThatIsNotInTheTableIsIllegal() {
        List<String> legal = Stream.of(SurplusState.values())
                .flatMap(from -> from.next().stream().map(to -> from + " " + to))
                .toList();
        assertThat(legal).containsExactlyInAnyOrder("DRAFT APPROVED", "DRAFT WITHDRAWN");
    }

    private static boolean isAtLeast(long amount, long surplus, @Nullable Integer ppm) {
        return ppm != null
                && BigInteger.valueOf(amount)
                                .multiply(BigInteger.valueOf(SurplusStep.ALL_PPM))
                                .compareTo(BigInteger.valueOf(surplus).multiply(BigInteger.valueOf(ppm)))
                        >= 0;
    }

    private static List<SurplusStep> steps(Random random) {
        List<SurplusStep> steps = new ArrayList<>();
        steps.add(reserve(ppm(random)));
        for (int i = random.nextInt(6); i > 0; i--) {
            ShareOf of = random.nextBoolean() ? ShareOf.SURPLUS : ShareOf.LEFT;
            steps.add(
                    switch (random.nextInt(3)) {
                        case 0 -> fund(ppm(random), of);
                        case 1 -> refund(ppm(random), of);
                        default -> interest(ppm(random));
                    });
        }
        return steps;
    }

    private static int ppm(Random random) {
        return random.nextInt(8) == 0 ? SurplusStep.ALL_PPM : 1 + random.nextInt(SurplusStep.ALL_PPM);
    }

    private static List<Long> divide(long surplus, List<SurplusStep> steps, @Nullable Long... most) {
        return Waterfall.divide(surplus, steps, Arrays.asList(most));
    }

    static SurplusStep reserve(int ppm) {
        return new SurplusStep(SurplusStepKind.RESERVE, ppm, ShareOf.SURPLUS, null, null, null, null, null, 0);
    }

    static SurplusStep fund(int ppm, ShareOf of) {
        return new SurplusStep(SurplusStepKind.EDUCATION_FUND, ppm, of, ACCOUNT, null, null, null, null, 0);
    }

    static SurplusStep interest(@Nullable Integer capPpm) {
        return new SurplusStep(SurplusStepKind.INTEREST_ON_SHARES, null, null, null, null, SHARES, capPpm, null, 0);
    }

    static SurplusStep refund(int ppm, ShareOf of) {
        return new SurplusStep(
                SurplusStepKind.PATRONAGE_REFUND, ppm, of, null, null, null, null, PatronageMeasure.DUES_PAID, 0);
    }
}
