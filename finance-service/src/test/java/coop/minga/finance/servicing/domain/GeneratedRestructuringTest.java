package coop.minga.finance.servicing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.finance.loanproduct.Amortization;
import coop.minga.finance.loanproduct.DayCount;
import coop.minga.finance.loanproduct.LoanInterestMethod;
import coop.minga.finance.loanproduct.LoanSchedule;
import coop.minga.finance.loanproduct.LoanTerms;
import coop.minga.finance.loanproduct.RepayEvery;
import coop.minga.finance.loanproduct.RepaymentTerms;
import coop.minga.finance.servicing.app.RestructuredInstalments;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.testing.Seed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of every loan that is paid by other terms, or put off, whatever was paid of it before. */
class GeneratedRestructuringTest {
    private static final int LOANS = 2_000;
    private static final Currency KES = Currency.getInstance("KES");
    private static final LocalDate END = LocalDate.of(2999, 12, 31);
    private static final List<Part> USUAL = List.of(Part.values());

    private final long seed = Seed.chosen();
    private final Random random = new Random(seed);

    /** A loan in the middle of its life, on a day. */
    private record Life(LoanPosition position, LocalDate day) {}

    @Test
    void aRestructuredLoanOwesWhatItOwedAndTheDaysKeepTheInterestTheyHaveBorne() {
        for (int i = 0; i < LOANS; i++) {
            Life life = life(random.nextInt(4) == 0);
            String named = "seed " + seed + ", loan " + i;
            LoanPosition before = life.position();
            if (before.outstandingMinor() == 0) {
                continue;
            }
            LocalDate day = life.day();
            RestructuredTerms terms = terms(day);
            RepaymentTerms agreed = agreed();
            Restructured made = Restructured.of(
                    before,
                    terms.unpaidInterest(),
                    day,
                    minor -> RestructuredInstalments.of(new Money(minor, KES), terms, agreed, day));
            DueSchedule schedule = made.schedule();
            long capitalised = made.capitalisedMinor();
            Split paid = before.paid().plus(new Split(0, 0, capitalised, 0));
            var after = new LoanPosition(schedule, paid, before.penaltiesMinor(), before.inDuplum());

            assertThat(after.outstandingMinor()).as(named).isEqualTo(before.outstandingMinor() + capitalised);
            assertThat(after.due(day).principalMinor()).as(named).isZero();
            assertThat(after.due(day).feesMinor())
                    .as(named)
                    .isEqualTo(before.due(day).feesMinor());
            assertThat(schedule.due(END).feesMinor())
                    .as(named)
                    .isEqualTo(before.schedule().due(END).feesMinor());
            long unpaid = before.closing(day).interestMinor();
            if (terms.unpaidInterest() == UnpaidInterest.CAPITALISED) {
                assertThat(capitalised).as(named).isEqualTo(unpaid);
                assertThat(after.closing(day).interestMinor()).as(named).isZero();
                assertThat(after.overdueSince(day)).as(named).isEqualTo(feesLateSince(before, day));
            } else {
                assertThat(capitalised).as(named).isZero();
                if (!before.inDuplum()) {
                    assertThat(after.due(day).interestMinor()).as(named).isEqualTo(unpaid);
                }
            }
            assertThat(schedule.accruedMinor(day))
                    .as(named)
                    .isEqualTo(before.paid().interestMinor() + unpaid);
            if (!before.inDuplum()) {
                assertThat(schedule.accruedMinor(day))
                        .as(named)
                        .isEqualTo(Math.max(
                                before.schedule().accruedMinor(day),
                                before.paid().interestMinor()));
            }
            requireOrdered(named, schedule);
            List<Due> rest =
                    schedule.rows().stream().filter(each -> !each.isDueOn(day)).toList();
            assertThat(rest).as(named).hasSize(terms.instalments());
            assertThat(rest.getFirst().startsOn()).as(named).isEqualTo(day);
            // What was paid before it was borne is not asked for again.
            long ahead = Math.max(
                    0, before.paid().interestMinor() - before.schedule().accruedMinor(day));
            assertThat(rest.stream().mapToLong(Due::interestMinor).sum())
                    .as(named)
                    .isEqualTo(Math.max(0, freshInterest(terms, agreed, after.outstandingMinor(), day) - ahead));
            if (terms.firstDueOn() != null) {
                assertThat(rest.getFirst().dueOn()).as(named).isEqualTo(terms.firstDueOn());
            }
            requireClosable(named, after, day);
        }
    }

    @Test
    void whatIsPutOffIsDueLaterForTheSameInterestAndNothingPaidMoves() {
        for (int i = 0; i < LOANS; i++) {
            Life life = life(false);
            String named = "seed " + seed + ", loan " + i;
            LoanPosition before = life.position();
            var shift = new Shift(1 + random.nextInt(6), GeneratedSchedules.one(random, ShiftUnit.values()));
            List<Due> open = before.open();
            DueSchedule deferred;
            try {
                deferred = shift.of(
                        before.schedule(), before.paid(), agreed().repayEvery().period());
            } catch (DomainFailure refusal) {
                assertThat(refusal.type()).as(named).isEqualTo(ServicingFailure.LOAN_NOTHING_TO_SHIFT);
                assertThat(before.closing(END).totalMinor()).as(named).isZero();
                continue;
            }
            requireOrdered(named, deferred);
            assertThat(deferred.due(END)).as(named).isEqualTo(before.schedule().due(END));
            assertThat(deferred.accruedMinor(END))
                    .as(named)
                    .isEqualTo(before.schedule().accruedMinor(END));
            for (int row = 0; row < open.size(); row++) {
                LocalDate was = before.schedule().rows().get(row).dueOn();
                LocalDate is = deferred.rows().get(row).dueOn();
                boolean isOpen = open.subList(0, row + 1).stream().anyMatch(each -> each.totalMinor() > 0);
                if (isOpen) {
                    assertThat(is).as(named).isAfter(was);
                } else {
                    assertThat(is).as(named).isEqualTo(was);
                }
            }
            var after = new LoanPosition(deferred, before.paid(), 0, false);
            assertThat(after.daysLate(life.day())).as(named).isLessThanOrEqualTo(before.daysLate(life.day()));
            for (int day = 0; day < 400; day += 40) {
                assertThat(deferred.accruedMinor(life.day().plusDays(day)))
                        .as(named)
                        .isNotNegative();
            }
            requireClosable(named, after, life.day());
        }
    }

    private static long freshInterest(RestructuredTerms terms, RepaymentTerms agreed, long owed, LocalDate day) {
        return LoanSchedule.of(new LoanTerms(
                        new Money(owed, KES),
                        terms.annualRatePercent(),
                        agreed.interestMethod(),
                        agreed.amortization(),
                        agreed.dayCount(),
                        terms.instalments(),
                        agreed.repayEvery(),
                        day,
                        null,
                        terms.firstDueOn(),
                        1))
                .totalInterestMinor();
    }

    /** Paid as it is due, nothing is owed at the end, and interest is what the days have borne. */
    private static void requireClosable(String named, LoanPosition restructured, LocalDate day) {
        LoanPosition position = restructured;
        for (Due row : restructured.schedule().rows()) {
            LocalDate on = row.dueOn().isBefore(day) ? day : row.dueOn();
            long due = position.due(on).totalMinor();
            if (due > 0) {
                Allocation made = position.allocate(due, on, USUAL, Excess.REFUSED);
                DueSchedule next = made.revised() == null ? position.schedule() : made.revised();
                position = new LoanPosition(
                        next, position.paid().plus(made.split()), position.penaltiesMinor(), position.inDuplum());
            }
        }
        assertThat(position.outstandingMinor()).as(named).isZero();
        assertThat(position.closing(END).totalMinor()).as(named).isZero();
        assertThat(position.schedule().accruedMinor(END))
                .as(named)
                .isEqualTo(position.paid().interestMinor());
    }

    private static void requireOrdered(String named, DueSchedule schedule) {
        LocalDate start = schedule.rows().getFirst().startsOn();
        for (Due row : schedule.rows()) {
            // The database reads the start of an instalment from the one before.
            assertThat(row.startsOn()).as(named).isEqualTo(start);
            start = row.dueOn();
        }
    }

    private static @Nullable LocalDate feesLateSince(LoanPosition position, LocalDate day) {
        return position.open().stream()
                .filter(each -> each.feesMinor() > 0 && each.dueOn().isBefore(day))
                .map(Due::dueOn)
                .findFirst()
                .orElse(null);
    }

    private Life life(boolean inDuplum) {
        DueSchedule agreed = GeneratedSchedules.one(random, 1 + random.nextInt(60), 1_000_000_000);
        var position = new LoanPosition(agreed, Split.NOTHING, 0, inDuplum);
        LocalDate day = agreed.rows().getFirst().startsOn().plusDays(random.nextInt(40));
        for (int paid = random.nextInt(8); paid > 0; paid--) {
            long closing = position.closing(day).totalMinor();
            long minor = 1 + (long) (random.nextDouble() * (closing - 1) / (1 + random.nextInt(12)));
            if (minor < closing) {
                Excess excess = random.nextBoolean() ? Excess.PRINCIPAL : Excess.NEXT_INSTALMENTS;
                Allocation made = position.allocate(minor, day, USUAL, excess);
                DueSchedule next = made.revised() == null ? position.schedule() : made.revised();
                position = new LoanPosition(next, position.paid().plus(made.split()), 0, inDuplum);
            }
            day = day.plusDays(random.nextInt(90));
        }
        return new Life(position, day);
    }

    private RestructuredTerms terms(LocalDate day) {
        return new RestructuredTerms(
                1 + random.nextInt(60),
                BigDecimal.valueOf(random.nextInt(40_000), 3),
                random.nextInt(3) == 0 ? day.plusDays(1 + random.nextInt(120)) : null,
                GeneratedSchedules.one(random, UnpaidInterest.values()));
    }

    private RepaymentTerms agreed() {
        return new RepaymentTerms(
                BigDecimal.TEN,
                GeneratedSchedules.one(random, LoanInterestMethod.values()),
                GeneratedSchedules.one(random, Amortization.values()),
                GeneratedSchedules.one(random, DayCount.values()),
                new RepayEvery(
                        1 + random.nextInt(3), GeneratedSchedules.one(random, RepayEvery.RepaymentUnit.values())),
                1,
                0,
                BigDecimal.ZERO,
                false,
                RepaymentTerms.USUAL_ALLOCATION);
    }
}
