package coop.minga.finance.servicing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.finance.loanproduct.LoanTerms;
import coop.minga.testing.Seed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of every loan, however it is repaid. */
class GeneratedRepaymentsTest {
    private static final int LOANS = 2_000;
    private static final LocalDate END = LocalDate.of(2999, 12, 31);

    private final long seed = Seed.chosen();
    private final Random random = new Random(seed);

    @Test
    void whateverIsPaidAndWheneverThePrincipalIsRepaidOnceAndInterestIsWhatTheDaysHaveBorne() {
        for (int i = 0; i < LOANS; i++) {
            DueSchedule agreed =
                    GeneratedSchedules.one(random, 1 + random.nextInt(LoanTerms.MOST_INSTALMENTS), 1_000_000_000);
            String named = "seed " + seed + ", loan " + i;
            long principal = agreed.principalMinor();
            var position = new LoanPosition(agreed, Split.NOTHING, 0, false);
            List<Part> order = order();
            LocalDate day = agreed.rows().getFirst().startsOn();
            while (position.closing(day).totalMinor() > 0) {
                day = day.plusDays(1 + random.nextInt(60));
                Split closing = position.closing(day);
                long minor = random.nextInt(12) == 0
                        ? closing.totalMinor()
                        : 1 + (long) (random.nextDouble() * closing.totalMinor() * random.nextDouble());
                Excess excess = random.nextBoolean() ? Excess.PRINCIPAL : Excess.NEXT_INSTALMENTS;
                Allocation made = position.allocate(Math.min(minor, closing.totalMinor()), day, order, excess);
                assertThat(made.split().totalMinor()).as(named).isEqualTo(Math.min(minor, closing.totalMinor()));
                DueSchedule next = made.revised() == null ? position.schedule() : made.revised();
                assertThat(next.principalMinor()).as(named).isEqualTo(principal);
                // No day bears interest twice, nor none, because the schedule became another in its course.
                Split paid = position.paid().plus(made.split());
                assertThat(next.accruedMinor(day))
                        .as(named)
                        .isEqualTo(
                                made.revised() == null
                                        ? position.schedule().accruedMinor(day)
                                        : Math.max(position.schedule().accruedMinor(day), paid.interestMinor()));
                assertThat(next.accruedMinor(END))
                        .as(named)
                        .isLessThanOrEqualTo(position.schedule().accruedMinor(END));
                position = new LoanPosition(next, paid, 0, false);
                assertThat(made.closes())
                        .as(named)
                        .isEqualTo(position.closing(day).totalMinor() == 0);
            }
            assertThat(position.paid().principalMinor()).as(named).isEqualTo(principal);
            assertThat(position.outstandingMinor()).as(named).isZero();
            assertThat(position.schedule().accruedMinor(END))
                    .as(named)
                    .isEqualTo(position.paid().interestMinor());
            assertThat(position.overdueSince(END)).as(named).isNull();
        }
    }

    @Test
    void aRepaymentLiesOnTheOldestInstalmentInTheOrderThatWasAgreed() {
        for (int i = 0; i < 300; i++) {
            DueSchedule agreed = GeneratedSchedules.one(random, 1 + random.nextInt(12), 3_000);
            String named = "seed " + seed + ", loan " + i;
            var naive = new NaiveLoan(agreed.rows());
            List<Part> order = order();
            var position = new LoanPosition(agreed, Split.NOTHING, 0, false);
            LocalDate day = agreed.rows().getFirst().startsOn();
            while (position.closing(day).totalMinor() > 1) {
                day = day.plusDays(random.nextInt(45));
                long penalty = random.nextInt(3) == 0 ? random.nextInt(50) : 0;
                naive.charge(penalty);
                position = new LoanPosition(agreed, position.paid(), position.penaltiesMinor() + penalty, false);
                long most = position.closing(day).totalMinor() - 1;
                long minor = Math.min(most, random.nextInt(500));
                if (minor < 1) {
                    break;
                }
                Split split = position.allocate(minor, day, order, Excess.NEXT_INSTALMENTS)
                        .split();
                assertThat(split).as(named).isEqualTo(naive.pay(minor, day, order));
                position = position.after(split);
            }
        }
    }

    @Test
    void interestIsSpreadOverItsDaysAndIsAllThereOnTheDayItIsDue() {
        for (int i = 0; i < 200; i++) {
            DueSchedule agreed = GeneratedSchedules.one(random, 1 + random.nextInt(24), 100_000_000);
            String named = "seed " + seed + ", loan " + i;
            LocalDate day = agreed.rows().getFirst().startsOn();
            long before = agreed.accruedMinor(day);
            long due = 0;
            assertThat(before).as(named).isZero();
            for (Due row : agreed.rows()) {
                long days = row.startsOn().until(row.dueOn(), ChronoUnit.DAYS);
                while (day.isBefore(row.dueOn())) {
                    day = day.plusDays(1);
                    long now = agreed.accruedMinor(day);
                    assertThat(now - before)
                            .as(named)
                            .isBetween(row.interestMinor() / days, row.interestMinor() / days + 1);
                    before = now;
                }
                due += row.interestMinor();
                assertThat(before).as(named).isEqualTo(due);
            }
        }
    }

    private List<Part> order() {
        List<Part> order = new ArrayList<>(List.of(Part.values()));
        Collections.shuffle(order, random);
        return order;
    }
}
