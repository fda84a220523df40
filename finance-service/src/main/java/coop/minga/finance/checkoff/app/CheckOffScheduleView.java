package coop.minga.finance.checkoff.app;

import coop.minga.finance.checkoff.domain.CheckOffSchedule;
import coop.minga.finance.checkoff.domain.ScheduleState;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A schedule as its organisation sees it; its lines are listed apart.
 *
 * <p>Guarantee: only {@code state} ever changes, once.
 */
@Schema(name = "CheckOffSchedule")
public record CheckOffScheduleView(
        UUID id,
        long version,
        UUID employer,
        LocalDate from,
        LocalDate through,
        LocalDate dueOn,

        @Schema(description = "Of how many members something is to be deducted.")
        int lines,

        Amount expected,
        ScheduleState state,
        Instant issuedAt) {

    static CheckOffScheduleView of(CheckOffSchedule schedule) {
        return new CheckOffScheduleView(
                schedule.id().value(),
                schedule.version(),
                schedule.employer().value(),
                schedule.from(),
                schedule.through(),
                schedule.dueOn(),
                schedule.lines(),
                Amount.of(schedule.expectedMinor(), schedule.currency()),
                schedule.state(),
                schedule.issuedAt());
    }
}
