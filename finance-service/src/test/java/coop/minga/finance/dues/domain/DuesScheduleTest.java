package coop.minga.finance.dues.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import coop.minga.finance.dues.DuesPlanId;
import coop.minga.finance.dues.domain.DuesSchedule.Assigned;
import coop.minga.finance.dues.domain.DuesSchedule.Days;
import coop.minga.finance.dues.domain.DuesSchedule.Due;
import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DuesScheduleTest {
    private static final DuesPlanId PLAN = new DuesPlanId(UUID.randomUUID());
    private static final DuesTerms HUNDRED = terms("2026-01-01", null, amount(null, null, 100));
    private static final List<Days> SINCE_2024 = List.of(days("2024-05-17", null));

    private DuesSchedule schedule = new DuesSchedule(
            PLAN,
            DuesPeriod.MONTH,
            DuesScope.EVERY_MEMBER,
            20,
            List.of(HUNDRED),
            List.of(),
            "FULL",
            SINCE_2024,
            List.of());

    @Test
    void everyPeriodThatBeganIsOwedOnce() {
        assertThat(owed("2025-12-31")).isEmpty();
        assertThat(owed("2026-01-01")).isEqualTo("2026-01:100");
        assertThat(owed("2026-03-31")).isEqualTo("2026-01:100 2026-02:100 2026-03:100");
        Set<LocalDate> charged = Set.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
        assertThat(schedule.due(LocalDate.of(2026, 3, 31), charged))
                .extracting(Due::start, Due::end, Due::owedOn, Due::dueOn)
                .containsExactly(tuple(
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 3, 21)));
    }

    @Test
    void whoJoinsInAPeriodOwesItFromThatDayAndWhoLeftBeforeItDoesNot() {
        memberships(days("2026-01-20", "2026-03-01"));
        assertThat(owed("2026-01-19")).isEmpty();
        assertThat(owed("2026-06-30")).isEqualTo("2026-01:100 2026-02:100 2026-03:100");
        assertThat(schedule.due(LocalDate.of(2026, 1, 31), Set.of()))
                .extracting(Due::owedOn)
                .containsExactly(LocalDate.of(2026, 1, 20));
        memberships(days("2026-01-20", "2026-02-28"), days("2026-05-31", null));
        assertThat(owed("2026-05-31")).isEqualTo("2026-01:100 2026-02:100 2026-05:100");
        memberships(days("2026-01-20", null), days("2026-01-05", "2026-01-10"));
        assertThat(schedule.due(LocalDate.of(2026, 1, 31), Set.of()))
                .extracting(Due::owedOn)
                .containsExactly(LocalDate.of(2026, 1, 5));
    }

    @Test
    void theLatestVersionUntilTheDayDecidesAndALaterWordAboutTheSameDayCorrects() {
        versions(HUNDRED, terms("2026-03-01", null, amount(null, null, 120)));
        assertThat(owed("2026-03-31")).isEqualTo("2026-01:100 2026-02:100 2026-03:120");
        versions(terms("2026-03-01", null, amount(null, null, 120)), HUNDRED);
        assertThat(owed("2026-03-31")).isEqualTo("2026-01:100 2026-02:100 2026-03:120");
        versions(
                HUNDRED,
                terms("2026-03-01", null, amount(null, null, 120)),
                terms("2026-03-01", "2026-03-31", amount(null, null, 110)));
        assertThat(owed("2026-05-31")).isEqualTo("2026-01:100 2026-02:100 2026-03:110");
    }

    @Test
    void theMostPreciseRateDecides() {
        versions(terms(
                "2026-01-01",
                null,
                amount(null, null, 100),
                amount("HONORARY", null, 0),
                amount(null, "PORTER", 60),
                amount("FULL", "PORTER", 70)));
        assigned(new Assigned(days("2026-01-01", null), "PORTER", null));
        assertThat(owed("2026-01-31")).isEqualTo("2026-01:70");
        category("ASSOCIATE");
        assertThat(owed("2026-01-31")).isEqualTo("2026-01:60");
        category("HONORARY");
        assertThat(owed("2026-01-31")).isEqualTo("2026-01:60");
        assigned();
        assertThat(owed("2026-01-31")).isEqualTo("2026-01:0");
        versions(terms("2026-01-01", null, amount("FULL", null, 100)));
        assertThat(owed("2026-01-31")).isEmpty();
    }

    @Test
    void aPercentageIsOfTheDeclaredWageOfEachMonthAndHalvesGoToTheEvenUnit() {
        period(DuesPeriod.QUARTER);
        versions(terms("2026-01-01", null, new DuesRate(null, null, null, 15_000)));
        assigned(new Assigned(days("2026-01-01", null), null, 1_800_000L));
        assertThat(owed("2026-01-31")).isEqualTo("2026-01:81000");
        period(DuesPeriod.MONTH);
        assigned(new Assigned(days("2026-01-01", null), null, 100L));
        assertThat(owed("2026-01-31")).isEqualTo("2026-01:2");
        assigned(new Assigned(days("2026-01-01", null), null, 300L));
        assertThat(owed("2026-01-31")).isEqualTo("2026-01:4");
        assigned(new Assigned(days("2026-01-01", null), null, null));
        assertThat(owed("2026-01-31")).isEqualTo("2026-01:null");
    }

    @Test
    void whoIsNotAssignedOwesOnlyAPlanForEverybodyAndAnEndedAssignmentEndsThatToo() {
        assigned(
                new Assigned(days("2026-02-01", null), null, null),
                new Assigned(days("2026-04-01", "2026-03-31"), null, null));
        assertThat(owed("2026-05-31")).isEqualTo("2026-01:100 2026-02:100 2026-03:100");
        scope(DuesScope.ASSIGNED);
        assertThat(owed("2026-05-31")).isEqualTo("2026-02:100 2026-03:100");
        assigned();
        assertThat(owed("2026-05-31")).isEmpty();
    }

    @Test
    void aPeriodIsWaivedByTheFirstDayOnWhichItIsOwed() {
        schedule = schedule.waivedOn(List.of(days("2026-02-01", "2026-03-15")));
        assertThat(owed("2026-05-31")).isEqualTo("2026-01:100 2026-04:100 2026-05:100");
        schedule = schedule.waivedOn(List.of(days("2026-02-02", "2026-03-31")));
        assertThat(owed("2026-04-30")).isEqualTo("2026-01:100 2026-02:100 2026-04:100");
        // One that was taken back before it began waives nothing.
        schedule = schedule.waivedOn(List.of(days("2026-02-01", "2026-01-31")));
        assertThat(owed("2026-02-28")).isEqualTo("2026-01:100 2026-02:100");
    }

    @Test
    void quartersAndYearsAreThoseOfTheCalendarAlsoAroundALeapDay() {
        period(DuesPeriod.QUARTER);
        assertThat(owed("2026-07-01")).isEqualTo("2026-01:100 2026-04:100 2026-07:100");
        period(DuesPeriod.YEAR);
        assertThat(owed("2027-01-01")).isEqualTo("2026-01:100 2027-01:100");
        assertThat(DuesPeriod.MONTH.endOf(LocalDate.of(2028, 2, 1))).isEqualTo("2028-02-29");
        assertThat(DuesPeriod.QUARTER.startOf(LocalDate.of(2028, 2, 29))).isEqualTo("2028-01-01");
    }

    @Test
    void refusesRatesThatAreNone() {
        assertThatThrownBy(() -> new DuesRate(null, null, 1L, 1)).isInstanceOf(DomainFailure.class);
        assertThatThrownBy(() -> new DuesRate(null, null, null, null)).isInstanceOf(DomainFailure.class);
        assertThatThrownBy(() -> new DuesRate(null, null, -1L, null)).isInstanceOf(DomainFailure.class);
        assertThatThrownBy(() -> new DuesRate(null, null, null, 1_000_001)).isInstanceOf(DomainFailure.class);
        assertThatThrownBy(() -> terms("2026-01-01", null, amount("FULL", null, 1), amount("FULL", null, 2)))
                .isInstanceOf(DomainFailure.class);
        assertThatThrownBy(() -> terms("2026-01-02", "2026-01-01", amount(null, null, 1)))
                .isInstanceOf(DomainFailure.class);
    }

    private String owed(String through) {
        return schedule.due(LocalDate.parse(through), Set.of()).stream()
                .map(each -> each.start().toString().substring(0, 7) + ":" + each.amountMinor())
                .collect(Collectors.joining(" "));
    }

    private void versions(DuesTerms... versions) {
        change(schedule.period(), schedule.scope(), List.of(versions), schedule.assignments(), schedule.category());
    }

    private void assigned(Assigned... assignments) {
        change(schedule.period(), schedule.scope(), schedule.versions(), List.of(assignments), schedule.category());
    }

    private void category(String category) {
        change(schedule.period(), schedule.scope(), schedule.versions(), schedule.assignments(), category);
    }

    private void period(DuesPeriod period) {
        change(period, schedule.scope(), schedule.versions(), schedule.assignments(), schedule.category());
    }

    private void scope(DuesScope scope) {
        change(schedule.period(), scope, schedule.versions(), schedule.assignments(), schedule.category());
    }

    private void memberships(Days... memberships) {
        schedule = new DuesSchedule(
                PLAN,
                schedule.period(),
                schedule.scope(),
                20,
                schedule.versions(),
                schedule.assignments(),
                schedule.category(),
                List.of(memberships),
                List.of());
    }

    private void change(
            DuesPeriod period,
            DuesScope scope,
            List<DuesTerms> versions,
            List<Assigned> assignments,
            @Nullable String category) {
        schedule = new DuesSchedule(PLAN, period, scope, 20, versions, assignments, category, SINCE_2024, List.of());
    }

    private static Days days(String from, @Nullable String to) {
        return new Days(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    private static DuesTerms terms(String from, @Nullable String to, DuesRate... rates) {
        return new DuesTerms(LocalDate.parse(from), to == null ? null : LocalDate.parse(to), List.of(rates));
    }

    private static DuesRate amount(@Nullable String category, @Nullable String group, long minor) {
        return new DuesRate(category, group, minor, null);
    }
}
