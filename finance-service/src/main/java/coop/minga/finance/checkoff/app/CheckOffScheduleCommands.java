package coop.minga.finance.checkoff.app;

import coop.minga.finance.checkoff.CheckOffScheduleId;
import coop.minga.finance.checkoff.EmployerId;
import coop.minga.finance.checkoff.domain.CheckOffSchedule;
import coop.minga.finance.checkoff.domain.Employer;
import coop.minga.finance.checkoff.store.CheckOffSchedules;
import coop.minga.finance.checkoff.store.Employers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;

/**
 * What can be done with schedules.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction.
 */
@ApplicationScoped
public class CheckOffScheduleCommands {
    private final CheckOffSchedules schedules;
    private final CheckOffScheduleQueries queries;
    private final Employers employers;
    private final Event<CheckOffScheduleWithdrawing> withdrawing;
    private final Clock clock;

    CheckOffScheduleCommands(
            CheckOffSchedules schedules,
            CheckOffScheduleQueries queries,
            Employers employers,
            Event<CheckOffScheduleWithdrawing> withdrawing,
            Clock clock) {
        this.schedules = schedules;
        this.queries = queries;
        this.employers = employers;
        this.withdrawing = withdrawing;
        this.clock = clock;
    }

    /**
     * Issues a schedule: of everybody who had allowed it on the last day.
     *
     * @throws DomainFailure EMPLOYER_ABSENT, EMPLOYER_CLOSED, SCHEDULE_DAYS_REVERSED, CHECK_OFF_SCHEDULE_EMPTY; the
     *     database: CHECK_OFF_SCHEDULE_ID_TAKEN, CHECK_OFF_SCHEDULE_OVERLAPS
     */
    public CheckOffScheduleView issue(CheckOffScheduleId id, EmployerId of, LocalDate from, LocalDate through) {
        Employer employer = employers.alone(of).orElseThrow(EmployerQueries::absent);
        employer.requireOpen();
        CheckOffSchedule schedule =
                new CheckOffSchedule(id, employer, from, through, schedules.allowed(of, through), clock.instant());
        schedules.persistAndFlush(schedule);
        schedules.writeLines(schedule, employer.terms().waterfall());
        return CheckOffScheduleView.of(schedule);
    }

    /** @throws DomainFailure CHECK_OFF_SCHEDULE_UNKNOWN, CHECK_OFF_SCHEDULE_TRANSITION_ILLEGAL, CHECK_OFF_SCHEDULE_IN_USE */
    public CheckOffScheduleView withdraw(CheckOffScheduleId id) {
        CheckOffSchedule schedule = queries.find(id);
        schedule.withdraw(clock.instant());
        // Written before anybody is asked: whoever refers to the schedule waits for this row.
        schedules.flush();
        withdrawing.fire(new CheckOffScheduleWithdrawing(id));
        return CheckOffScheduleView.of(schedule);
    }
}
