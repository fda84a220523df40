package coop.minga.finance.dues.app;

import coop.minga.finance.dues.domain.DuesAssignment;
import coop.minga.finance.dues.domain.DuesSchedule.Assigned;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The assignment of a member to a plan as its organisation sees it.
 *
 * <p>Guarantee: never changes.
 */
@Schema(name = "DuesAssignment")
public record DuesAssignmentView(
        UUID id,
        UUID membershipId,
        UUID planId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String workerGroup,

        @Schema(description = "Of a month.") @Nullable Amount declaredWage,

        String recordedBy,
        Instant recordedAt) {

    /** It is written once. */
    public static final long VERSION = 1;

    static DuesAssignmentView of(DuesAssignment assignment, Currency currency) {
        Assigned assigned = assignment.assigned();
        Long wage = assigned.wageMinor();
        return new DuesAssignmentView(
                assignment.id(),
                assignment.membership().value(),
                assignment.plan().value(),
                assigned.days().from(),
                assigned.days().to(),
                assigned.workerGroup(),
                wage == null ? null : Amount.of(wage, currency),
                assignment.recordedBy(),
                assignment.recordedAt());
    }
}
