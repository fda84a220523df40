package coop.minga.membership.workprofile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.workprofile.WorkProfileId;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkProfileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate BEGAN = LocalDate.of(2024, 2, 1);
    private static final Recording NOW = new Recording("clerk", Instant.parse("2026-03-02T08:00:00Z"), TODAY);

    @Test
    void everyStepIsAllowedOrRefusedAsTheTableSays() {
        for (WorkProfileState state : WorkProfileState.values()) {
            for (WorkProfileStep step : List.of(
                    WorkProfileStep.CORRECTION,
                    WorkProfileStep.ENDING,
                    WorkProfileStep.MAIN_PERIOD,
                    WorkProfileStep.WITHDRAWAL)) {
                WorkProfile job = in(state);
                ThrowingCallable taken = () -> take(step, job);
                if (WorkProfileLifecycle.allows(state, step)) {
                    assertThatCode(taken).as("%s in %s", step, state).doesNotThrowAnyException();
                } else {
                    assertThatThrownBy(taken)
                            .as("%s in %s", step, state)
                            .isInstanceOfSatisfying(DomainFailure.class, refusal -> {
                                assertThat(refusal.type()).isEqualTo(WorkProfileFailure.WORK_PROFILE_STEP_NOT_ALLOWED);
                                assertThat(refusal.extensions()).containsEntry("currentState", state);
                            });
                }
            }
        }
    }

    @Test
    void aJobHasAtLeastOneDayAndBeganByToday() {
        assertRefused(() -> job(content(TODAY.plusDays(1), null), false), "/validFrom");
        assertRefused(() -> job(content(LocalDate.of(1899, 12, 31), null), false), "/validFrom");
        assertRefused(() -> job(content(BEGAN, BEGAN), false), "/validTo");
        assertRefused(() -> job(content(BEGAN, null), false).end(BEGAN, NOW), "/on");
        assertThat(job(content(TODAY, TODAY.plusYears(1)), true)
                        .current()
                        .mainPeriods()
                        .hold(TODAY))
                .isTrue();
    }

    @Test
    void theMainDaysEndWithTheJob() {
        WorkProfile job = job(content(BEGAN, null), true);
        job.end(TODAY, NOW);
        assertThat(job.current().mainPeriods().periods()).containsExactly(new Days(BEGAN, TODAY));
        assertThat(job.known(NOW.now().minusSeconds(1))).isEmpty();
    }

    @Test
    void theRefusalOfASecondMainJobNamesTheFirst() {
        WorkProfile first = job(content(BEGAN, null), true);
        WorkProfile second = job(new WorkProfileId(new UUID(3, 4)), content(TODAY, null), true);
        assertThatThrownBy(() -> new PersonJobs(List.of(first)).requireOneMain(second))
                .isInstanceOfSatisfying(DomainFailure.class, refusal -> assertThat(refusal.extensions())
                        .containsEntry("mainWorkProfileId", first.id().value())
                        .containsEntry("from", TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "65000, DAY, 1700000",
        "123456, MONTH, 120000",
        "125000, MONTH, 130000",
        "1000, WEEK, 4300",
        "1200000, YEAR, 100000",
        "7, MONTH, 7",
        "0, DAY, 0"
    })
    void earningsAreRoundedToTwoDigitsByTheMonth(long minor, EarningsPeriod period, long rounded) {
        Money money = new Money(minor, Currency.getInstance("KES"));
        assertThat(new Earnings(money, period).roundedMonthly().minor()).isEqualTo(rounded);
    }

    @Test
    void whatIsWrittenOfMainPeriodsIsReadBack() {
        MainPeriodsText text = new MainPeriodsText();
        MainPeriods periods = new MainPeriods(List.of(
                new Days(TODAY, null),
                new Days(BEGAN, BEGAN.plusDays(1)),
                new Days(BEGAN.plusDays(1), BEGAN.plusDays(9))));
        assertThat(periods.periods()).hasSize(2);
        assertThat(text.convertToEntityAttribute(text.convertToDatabaseColumn(periods)))
                .isEqualTo(periods);
        assertThat(text.convertToEntityAttribute("")).isEqualTo(MainPeriods.NONE);
    }

    private static WorkProfile in(WorkProfileState state) {
        WorkProfile job = job(content(BEGAN, state == WorkProfileState.ENDED ? TODAY : null), false);
        if (state == WorkProfileState.WITHDRAWN) {
            job.withdraw(NOW);
        }
        assertThat(job.current().state()).isEqualTo(state);
        return job;
    }

    private static void take(WorkProfileStep step, WorkProfile job) {
        switch (step) {
            case CORRECTION -> job.correct(content(BEGAN, null), null, NOW);
            case ENDING -> job.end(TODAY, NOW);
            case MAIN_PERIOD -> new PersonJobs(List.of(job)).makeMain(job, BEGAN, NOW);
            case WITHDRAWAL -> job.withdraw(NOW);
            case RECORDING, MOVE -> throw new IllegalArgumentException(step.name());
        }
    }

    private static void assertRefused(ThrowingCallable taken, String pointer) {
        assertThatThrownBy(taken).isInstanceOfSatisfying(DomainFailure.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(WorkProfileFailure.WORK_PROFILE_DATE_NOT_ALLOWED);
            assertThat(refusal.violations().getFirst().pointer()).isEqualTo(pointer);
        });
    }

    private static WorkProfile job(WorkContent content, boolean isMain) {
        return job(new WorkProfileId(new UUID(3, 3)), content, isMain);
    }

    private static WorkProfile job(WorkProfileId id, WorkContent content, boolean isMain) {
        return WorkProfile.record(
                id, new OrganisationId(new UUID(1, 1)), new PersonId(new UUID(2, 2)), content, isMain, NOW);
    }

    private static WorkContent content(LocalDate from, @Nullable LocalDate to) {
        return new WorkContent(WorkTerms.NONE, WorkFacts.NONE, null, null, from, to);
    }
}
