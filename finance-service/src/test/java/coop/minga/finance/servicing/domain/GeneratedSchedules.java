package coop.minga.finance.servicing.domain;

import coop.minga.finance.loanproduct.Amortization;
import coop.minga.finance.loanproduct.DayCount;
import coop.minga.finance.loanproduct.Instalment;
import coop.minga.finance.loanproduct.LoanInterestMethod;
import coop.minga.finance.loanproduct.LoanSchedule;
import coop.minga.finance.loanproduct.LoanTerms;
import coop.minga.finance.loanproduct.RepayEvery;
import coop.minga.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;

/** Schedules of loans of every kind, at random. */
final class GeneratedSchedules {
    private GeneratedSchedules() {}

    /** @param most of principal, in minor units */
    static DueSchedule one(Random random, int instalments, long most) {
        LocalDate disbursedOn = LocalDate.of(2020 + random.nextInt(10), 1, 1).plusDays(random.nextInt(366));
        if (random.nextInt(3) == 0) {
            disbursedOn = disbursedOn.withDayOfMonth(disbursedOn.lengthOfMonth());
        }
        RepayEvery.RepaymentUnit unit = one(random, RepayEvery.RepaymentUnit.values());
        var terms = new LoanTerms(
                new Money(1 + (long) (random.nextDouble() * most), Currency.getInstance("KES")),
                BigDecimal.valueOf(random.nextInt(60_000), 3),
                one(random, LoanInterestMethod.values()),
                one(random, Amortization.values()),
                one(random, DayCount.values()),
                instalments,
                new RepayEvery(1 + random.nextInt(3), unit),
                disbursedOn,
                null,
                random.nextInt(4) == 0 ? disbursedOn.plusDays(1 + random.nextInt(90)) : null,
                1);
        List<Due> rows = new ArrayList<>();
        LocalDate start = disbursedOn;
        for (Instalment each : LoanSchedule.of(terms).instalments()) {
            long fees = random.nextInt(6) == 0 ? random.nextInt(500) : 0;
            rows.add(new Due(start, each.dueOn(), each.principalMinor(), each.interestMinor(), fees));
            start = each.dueOn();
        }
        return new DueSchedule(rows);
    }

    static <T> T one(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
