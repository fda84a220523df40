package coop.minga.finance.dues.app;

import coop.minga.finance.dues.domain.DuesRun;
import coop.minga.finance.dues.domain.DuesRunKind;
import coop.minga.finance.dues.domain.DuesRunState;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A run that charges dues as its organisation sees it.
 *
 * <p>Guarantee: counts only grow, and no longer once it is done.
 */
@Schema(name = "DuesRun")
public record DuesRunView(
        UUID id,

        @Schema(description = "Grows with everything that is said here.")
        long version,

        DuesRunKind kind,
        DuesRunState state,
        LocalDate through,
        boolean validateOnly,

        @Schema(description = "How many members it has looked at.")
        long members,

        @Schema(description = "How many periods it charged, or would charge.")
        long charges,

        Amount charged,

        @Schema(description = "Periods that owe a part of a wage that nobody declared.")
        long withoutWage,

        @Schema(description = "Periods that the ledger refused to charge; the next run tries again.")
        long refused,

        @Schema(description = "Members it found overdue who were not before.")
        long overdue,

        @Schema(description = "The code of what refused it as a whole.") @Nullable String failure,

        String askedBy,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    static DuesRunView of(DuesRun run) {
        DuesRun.Slice sum = run.sum();
        return new DuesRunView(
                run.id().value(),
                run.version(),
                run.kind(),
                run.state(),
                run.through(),
                run.isValidateOnly(),
                sum.members(),
                sum.charges(),
                Amount.of(sum.chargedMinor(), run.currency()),
                sum.withoutWage(),
                sum.refused(),
                sum.overdue(),
                run.failure(),
                run.subject(),
                run.createdAt(),
                run.finishedAt());
    }
}
