package coop.minga.finance.loanproduct;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.platform.money.Money;
import coop.minga.testing.Seed;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of every schedule, over terms nobody chose. */
class GeneratedSchedulesTest {
    private static final int SCHEDULES = 4_000;

    @Test
    void everyScheduleRepaysThePrincipalAndNoMore() {
        long seed = Seed.chosen();
        Random random = new Random(seed);
        for (int i = 0; i < SCHEDULES; i++) {
            LoanTerms terms = terms(random);
            LoanSchedule schedule = LoanSchedule.of(terms);
            String named = "seed " + seed + ", " + terms;
            long balance = terms.principal().minor();
            LocalDate before = terms.disbursedOn();
            for (Instalment each : schedule.instalments()) {
                balance -= each.principalMinor();
                assertThat(each.principalMinor()).as(named).isNotNegative();
                assertThat(each.interestMinor()).as(named).isNotNegative();
                assertThat(each.balanceAfterMinor()).as(named).isEqualTo(balance);
                assertThat(each.dueOn()).as(named).isAfter(before);
                before = each.dueOn();
            }
            assertThat(balance).as(named).isZero();
            assertThat(schedule.instalments()).as(named).hasSize(terms.instalments());
            assertThat(schedule.totalInterestMinor()).as(named).isBetween(0L, Long.MAX_VALUE);
        }
    }

    /** The first instalment of equal periods is the annuity P · r ÷ (1 − (1 + r)⁻ⁿ), but for one adjustment. */
    @Test
    void theFirstInstalmentIsTheClosedForm() {
        long seed = Seed.chosen();
        Random random = new Random(seed);
        for (int i = 0; i < SCHEDULES; i++) {
            int instalments = 1 + random.nextInt(LoanTerms.MOST_INSTALMENTS);
            BigDecimal ratePercent = BigDecimal.valueOf(1 + random.nextInt(6_000), 2);
            long principal = 10_000L + random.nextInt(100_000_000);
            LoanSchedule schedule = LoanSchedule.of(new LoanTerms(
                    new Money(principal, Currency.getInstance("KES")),
                    ratePercent,
                    LoanInterestMethod.DECLINING_BALANCE,
                    Amortization.EQUAL_INSTALMENTS,
                    DayCount.D30_360,
                    instalments,
                    new RepayEvery(1, RepayEvery.RepaymentUnit.MONTH),
                    day(random),
                    null,
                    null,
                    1));
            MathContext exact = new MathContext(50);
            BigDecimal r = ratePercent.divide(BigDecimal.valueOf(1_200), exact);
            BigDecimal closed = BigDecimal.valueOf(principal)
                    .multiply(r)
                    .divide(
                            BigDecimal.ONE.subtract(
                                    BigDecimal.ONE.divide(BigDecimal.ONE.add(r).pow(instalments, exact), exact)),
                            exact);
            List<Instalment> made = schedule.instalments();
            // Half a unit of rounding, and one adjustment by what the rounding of all periods comes to, over all of
            // them.
            double slack = instalments == 1 ? 1 : 1.5 + growth(r, instalments);
            assertThat(Math.abs(closed.doubleValue() - made.getFirst().totalMinor()))
                    .as("seed %s, principal %s at %s %% in %s", seed, principal, ratePercent, instalments)
                    .isLessThanOrEqualTo(slack);
        }
    }

    /** What half a unit of rounding in each period grows to by the end, for each period. */
    private static double growth(BigDecimal r, int instalments) {
        double rate = r.doubleValue();
        return (Math.pow(1 + rate, instalments) - 1) / rate / instalments;
    }

    private static LoanTerms terms(Random random) {
        LocalDate disbursedOn = day(random);
        RepayEvery.RepaymentUnit unit = one(random, RepayEvery.RepaymentUnit.values());
        RepayEvery every = new RepayEvery(1 + random.nextInt(unit == RepayEvery.RepaymentUnit.MONTH ? 3 : 14), unit);
        long principal = 1 + (long) Math.pow(10, random.nextDouble() * 12);
        return new LoanTerms(
                new Money(principal, Currency.getInstance(random.nextBoolean() ? "KES" : "UGX")),
                BigDecimal.valueOf(random.nextInt(100_000), 3),
                one(random, LoanInterestMethod.values()),
                one(random, Amortization.values()),
                one(random, DayCount.values()),
                1 + random.nextInt(LoanTerms.MOST_INSTALMENTS),
                every,
                disbursedOn,
                random.nextInt(4) == 0 ? disbursedOn.minusDays(random.nextInt(leastDays(every))) : null,
                random.nextInt(4) == 0 ? disbursedOn.plusDays(1 + random.nextInt(90)) : null,
                1 + random.nextInt((int) Math.min(principal, 10_000)));
    }

    private static int leastDays(RepayEvery every) {
        return switch (every.unit()) {
            case DAY -> every.count();
            case WEEK -> 7 * every.count();
            case MONTH -> 28 * every.count();
        };
    }

    /** Month ends and leap days more often than they come. */
    private static LocalDate day(Random random) {
        LocalDate day = LocalDate.of(2020 + random.nextInt(10), 1, 1).plusDays(random.nextInt(366));
        return random.nextInt(3) == 0 ? day.withDayOfMonth(day.lengthOfMonth()) : day;
    }

    private static <T> T one(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
