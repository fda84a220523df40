package coop.minga.gateway.insight.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.minga.platform.problem.DomainFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportDayTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-15, 2026-02-28",
        "2024-03-01, 2024-02-29",
        "2026-01-31, 2025-12-31",
        "2026-02-28, 2026-01-31",
    })
    void answersTheLastMonthThatIsOverAboveOneOrganisation(LocalDate today, LocalDate expected) {
        assertEquals(expected, above(null, today));
    }

    @Test
    void answersTodayInsideOneOrganisation() {
        LocalDate today = LocalDate.of(2026, 3, 15);
        assertEquals(today, within(null, today));
        assertEquals(today.minusDays(1), within(today.minusDays(1), today));
    }

    @Test
    void refusesTomorrow() {
        LocalDate today = LocalDate.of(2026, 3, 15);
        DomainFailure failure = assertThrows(DomainFailure.class, () -> within(today.plusDays(1), today));
        assertEquals(ReportFailure.AS_OF_NOT_OVER, failure.type());
        assertEquals("?asOf", failure.violations().getFirst().pointer());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-27, 2026-03-15, AS_OF_NOT_A_MONTH_END",
        "2024-02-28, 2024-03-15, AS_OF_NOT_A_MONTH_END",
        "2026-03-31, 2026-03-31, AS_OF_NOT_OVER",
        "2026-03-15, 2026-03-15, AS_OF_NOT_OVER",
        "2026-04-30, 2026-03-31, AS_OF_NOT_OVER",
    })
    void refusesWhatIsNotTheEndOfAPastMonth(LocalDate asked, LocalDate today, ReportFailure expected) {
        DomainFailure failure = assertThrows(DomainFailure.class, () -> above(asked, today));
        assertEquals(expected, failure.type());
        assertEquals("?asOf", failure.violations().getFirst().pointer());
    }

    @Test
    void answersTheEndOfAnyPastMonth() {
        LocalDate leap = LocalDate.of(2024, 2, 29);
        assertEquals(leap, above(leap, LocalDate.of(2024, 3, 1)));
    }

    @Test
    void aMonthIsOverWhenItIsOverEverywhere() {
        Instant almost = Instant.parse("2026-04-01T11:59:59Z");
        assertEquals(
                LocalDate.of(2026, 2, 28),
                ReportDay.of(null, ReportScope.AFFILIATES, almost, ZoneId.of("Pacific/Apia")));
        assertEquals(
                LocalDate.of(2026, 3, 31),
                ReportDay.of(null, ReportScope.AFFILIATES, almost.plusSeconds(1), ZoneId.of("Pacific/Apia")));
        assertEquals(almost.plusSeconds(1), ReportDay.endOf(LocalDate.of(2026, 3, 31)));
    }

    private static LocalDate within(@Nullable LocalDate asked, LocalDate today) {
        return ReportDay.of(asked, ReportScope.OWN, today.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    /** Asked when it is {@code today} everywhere. */
    private static LocalDate above(@Nullable LocalDate asked, LocalDate today) {
        return ReportDay.of(
                asked, ReportScope.AFFILIATES, today.atTime(13, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }
}
