package coop.minga.finance.remittance.app;

import coop.minga.finance.checkoff.app.CheckOffScheduleView;
import coop.minga.finance.checkoff.app.ScheduledDeductions;
import coop.minga.finance.remittance.domain.Remittance;
import coop.minga.finance.remittance.domain.RemittanceTold;
import coop.minga.finance.remittance.domain.RemittanceTold.Period;
import coop.minga.finance.remittance.store.RemittanceLines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;

/**
 * Says what has become of remittances.
 *
 * <p>Guarantee: inside the caller's transaction, which has locked the remittance; one event for each call.
 */
@ApplicationScoped
class RemittanceTelling {
    private final RemittanceLines lines;
    private final ScheduledDeductions scheduled;
    private final Event<RemittanceTold> told;
    private final Clock clock;

    RemittanceTelling(RemittanceLines lines, ScheduledDeductions scheduled, Event<RemittanceTold> told, Clock clock) {
        this.lines = lines;
        this.scheduled = scheduled;
        this.told = told;
        this.clock = clock;
    }

    void tell(Remittance remittance) {
        CheckOffScheduleView schedule = scheduled.alone(remittance.schedule());
        told.fire(new RemittanceTold(
                remittance,
                remittance.tellNext(),
                new Period(schedule.from(), schedule.through()),
                lines.sums(remittance.id()),
                clock.instant()));
    }
}
