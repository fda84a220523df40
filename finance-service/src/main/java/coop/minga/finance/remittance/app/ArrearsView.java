package coop.minga.finance.remittance.app;

import coop.minga.finance.remittance.domain.ArrearsAge;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an employer owes of what it was told to deduct, by how long.
 *
 * <p>Guarantee: every schedule that is not settled is there once; the ages sum up to the total.
 */
@Schema(name = "EmployerArrears")
public record ArrearsView(
        UUID employer,
        LocalDate asOf,
        Instant knownAt,

        @Schema(description = "Of what was due.") Amount overdue,

        @Schema(description = "Of all, due or not yet.") Amount outstanding,

        List<OfAge> ages,
        List<OfSchedule> schedules) {

    /** What has been owed for so long. */
    @Schema(name = "ArrearsOfAge")
    public record OfAge(ArrearsAge age, Amount outstanding) {}

    /** What is owed of a schedule. */
    @Schema(name = "ArrearsOfSchedule")
    public record OfSchedule(
            UUID schedule,
            LocalDate from,
            LocalDate through,
            LocalDate dueOn,
            ArrearsAge age,
            Amount expected,
            Amount paid,

            @Schema(description = "What need not be paid, because the employer said why.")
            Amount excused,

            Amount outstanding) {}
}
