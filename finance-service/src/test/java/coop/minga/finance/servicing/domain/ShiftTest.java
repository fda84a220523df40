package coop.minga.finance.servicing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a moratorium puts off a loan whose instalments are two months apart. */
class ShiftTest {
    private static final Period APART = Period.ofMonths(2);
    private static final LocalDate LENT = LocalDate.of(2025, 10, 31);
    private static final DueSchedule SCHEDULE =
            new DueSchedule(List.of(new Due(LENT, LocalDate.of(2025, 12, 31), 500, 20, 0)));

    @ParameterizedTest
    @CsvSource({
        "1,INSTALMENT,2026-02-28",
        "3,INSTALMENT,2026-06-30",
        "3,DAY,2026-01-03",
        "3,WEEK,2026-01-21",
        "3,MONTH,2026-03-31"
    })
    void putsOffByDaysWeeksMonthsOrTheLoansOwnDistances(int count, ShiftUnit unit, LocalDate dueOn) {
        assertThat(new Shift(count, unit).of(SCHEDULE, Split.NOTHING, APART).rows())
                .containsExactly(new Due(LENT, dueOn, 500, 20, 0));
    }

    @Test
    void refusesALoanThatIsPaidAndOneThatWouldTakeACentury() {
        var year = new Shift(366, ShiftUnit.DAY);
        refuses(year, new Split(0, 0, 20, 500), APART, ServicingFailure.LOAN_NOTHING_TO_SHIFT);
        var ages = new Shift(366, ShiftUnit.INSTALMENT);
        refuses(ages, Split.NOTHING, Period.ofMonths(4), ServicingFailure.MORATORIUM_TOO_LONG);
    }

    private static void refuses(Shift shift, Split paid, Period apart, ServicingFailure failure) {
        assertThatThrownBy(() -> shift.of(SCHEDULE, paid, apart))
                .isInstanceOfSatisfying(DomainFailure.class, refusal -> assertThat(refusal.type())
                        .isEqualTo(failure));
    }
}
