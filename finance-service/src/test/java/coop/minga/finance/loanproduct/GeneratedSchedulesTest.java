package coop.minga.finance.loanproduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import coop.minga.finance.loanproduct.RepayEvery.RepaymentUnit;
import coop.minga.platform.money.Money;
import coop.minga.testing.Seed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of every schedule: of each method and day count in each number of instalments, over terms nobody chose. */
class GeneratedSchedulesTest {
    private static final BigDecimal HALF = new BigDecimal("0.5000001");

    private final long seed = Seed.chosen();
    private final Random random = new Random(seed);
    private final Set<DayCount> annuities = EnumSet.noneOf(DayCount.class);
    private final Set<RepaymentUnit> units = EnumSet.noneOf(RepaymentUnit.class);

    @Test
    void everyScheduleRepaysThePrincipalBearsItsInterestAndBeginsWithTheClosedForm() {
        for (int instalments = 1; instalments <= LoanTerms.MOST_INSTALMENTS; instalments++) {
            for (LoanInterestMethod method : LoanInterestMethod.values()) {
                for (Amortization amortization : Amortization.values()) {
                    for (DayCount dayCount : DayCount.values()) {
                        LoanTerms terms = terms(instalments, method, amortization, dayCount);
                        List<Instalment> made = LoanSchedule.of(terms).instalments();
                        String named = "seed " + seed + ", " + terms;
                        repays(terms, made, named);
                        List<BigDecimal> rates = ClosedForm.rates(terms);
                        bearsInterest(terms, made, rates, named);
                        beginsWithTheClosedForm(terms, made, rates, named);
                    }
                }
            }
        }
        assertThat(annuities).containsExactlyInAnyOrder(DayCount.values());
        assertThat(units).containsExactlyInAnyOrder(RepaymentUnit.values());
    }

    private static void repays(LoanTerms terms, List<Instalment> made, String named) {
        long balance = terms.principal().minor();
        LocalDate before = terms.disbursedOn();
        LocalDate seedDay = terms.firstDueOn() == null ? terms.start() : terms.firstDueOn();
        assertThat(made).as(named).hasSize(terms.instalments());
        for (Instalment each : made) {
            balance -= each.principalMinor();
            assertThat(each.principalMinor()).as(named).isNotNegative();
            assertThat(each.interestMinor()).as(named).isNotNegative();
            assertThat(each.balanceAfterMinor()).as(named).isEqualTo(balance);
            assertThat(each.dueOn()).as(named).isAfter(before);
            if (terms.repayEvery().unit() == RepaymentUnit.MONTH) {
                assertThat(each.dueOn().getDayOfMonth())
                        .as(named)
                        .isEqualTo(
                                Math.min(seedDay.getDayOfMonth(), each.dueOn().lengthOfMonth()));
            }
            before = each.dueOn();
        }
        assertThat(balance).as(named).isZero();
    }

    private static void bearsInterest(LoanTerms terms, List<Instalment> made, List<BigDecimal> rates, String named) {
        long owed = terms.principal().minor();
        for (Instalment each : made) {
            long basis = terms.interestMethod() == LoanInterestMethod.FLAT
                    ? terms.principal().minor()
                    : owed;
            assertThat(BigDecimal.valueOf(each.interestMinor()))
                    .as(named)
                    .isCloseTo(BigDecimal.valueOf(basis).multiply(rates.get(each.number() - 1)), within(HALF));
            owed = each.balanceAfterMinor();
        }
    }

    private void beginsWithTheClosedForm(LoanTerms terms, List<Instalment> made, List<BigDecimal> rates, String named) {
        Instalment first = made.getFirst();
        long principal = terms.principal().minor();
        long multiple = terms.multipleMinor();
        if (terms.instalments() == 1) {
            assertThat(first.principalMinor()).as(named).isEqualTo(principal);
        } else if (terms.amortization() == Amortization.EQUAL_PRINCIPAL
                || terms.interestMethod() == LoanInterestMethod.FLAT) {
            long each = BigDecimal.valueOf(principal)
                            .divide(BigDecimal.valueOf(terms.instalments() * multiple), 0, RoundingMode.CEILING)
                            .longValueExact()
                    * multiple;
            assertThat(first.principalMinor()).as(named).isEqualTo(Math.min(each, principal));
        } else if (ClosedForm.isAnnuity(principal, rates, multiple)) {
            assertThat((double) first.totalMinor())
                    .as(named)
                    .isCloseTo(
                            ClosedForm.annuity(principal, rates), within(ClosedForm.slack(rates, multiple, principal)));
            annuities.add(terms.dayCount());
            units.add(terms.repayEvery().unit());
        }
    }

    private LoanTerms terms(int instalments, LoanInterestMethod method, Amortization amortization, DayCount dayCount) {
        LocalDate disbursedOn = day();
        RepaymentUnit unit = List.of(RepaymentUnit.values()).get(random.nextInt(3));
        RepayEvery every = new RepayEvery(1 + random.nextInt(unit == RepaymentUnit.MONTH ? 3 : 14), unit);
        long principal = 1 + (long) Math.pow(10, random.nextDouble() * 12);
        return new LoanTerms(
                new Money(principal, Currency.getInstance(random.nextBoolean() ? "KES" : "UGX")),
                BigDecimal.valueOf(random.nextInt(12) == 0 ? 0 : random.nextInt(100_000), 3),
                method,
                amortization,
                dayCount,
                instalments,
                every,
                disbursedOn,
                random.nextInt(4) == 0 ? disbursedOn.minusDays(random.nextInt(leastDays(every))) : null,
                random.nextInt(4) == 0 ? disbursedOn.plusDays(1 + random.nextInt(90)) : null,
                random.nextBoolean() ? 1 : 1 + random.nextInt((int) Math.min(principal, 10_000)));
    }

    private static int leastDays(RepayEvery every) {
        return switch (every.unit()) {
            case DAY -> every.count();
            case WEEK -> 7 * every.count();
            case MONTH -> 28 * every.count();
        };
    }

    /** Month ends and leap days more often than they come. */
    private LocalDate day() {
        LocalDate day = LocalDate.of(2020 + random.nextInt(10), 1, 1).plusDays(random.nextInt(366));
        return switch (random.nextInt(6)) {
            case 0, 1 -> day.withDayOfMonth(day.lengthOfMonth());
            case 2 -> LocalDate.of(2024, 2, 29);
            default -> day;
        };
    }
}
