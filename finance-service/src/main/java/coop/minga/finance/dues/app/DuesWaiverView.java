package coop.minga.finance.dues.app;

import coop.minga.finance.dues.domain.DuesWaiver;
import coop.minga.finance.dues.domain.DuesWaiverState;
import coop.minga.finance.dues.domain.HardshipReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A waiver as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one version.
 */
@Schema(name = "DuesWaiver")
public record DuesWaiverView(
        UUID id,
        long version,
        UUID account,
        HardshipReason reason,
        DuesWaiverState state,
        LocalDate from,
        LocalDate through,

        @Schema(
                description =
                        "The last day that was waived after all, where it was ended early; the day before the first"
                                + " where none was.")
        @Nullable LocalDate endedOn,

        String grantedBy,
        Instant grantedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {

    static DuesWaiverView of(DuesWaiver waiver) {
        return new DuesWaiverView(
                waiver.id().value(),
                waiver.version(),
                waiver.account().value(),
                waiver.reason(),
                waiver.state(),
                waiver.from(),
                waiver.through(),
                waiver.endedOn(),
                waiver.grantedBy(),
                waiver.grantedAt(),
                waiver.endedBy(),
                waiver.endedAt());
    }
}
