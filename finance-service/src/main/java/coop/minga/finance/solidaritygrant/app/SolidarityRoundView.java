package coop.minga.finance.solidaritygrant.app;

import coop.minga.finance.resolution.ResolutionId;
import coop.minga.finance.solidaritygrant.SolidarityKind;
import coop.minga.finance.solidaritygrant.domain.RoundState;
import coop.minga.finance.solidaritygrant.domain.SolidarityRound;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A round as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one version; its terms are those of the day it was opened.
 */
@Schema(name = "SolidarityRound")
public record SolidarityRoundView(
        UUID id,
        long version,
        UUID scheme,
        SolidarityKind kind,
        UUID fund,
        UUID chargedTo,
        Amount capPerMember,
        Amount cap,

        @Schema(description = "What was approved, paid or not.")
        Amount committed,

        Amount left,
        int grantsPerMember,
        int quorum,
        List<String> committee,
        RoundState state,

        @Schema(description = "The resolution that opened it.")
        UUID openedUnder,

        String openedBy,
        Instant openedAt,

        @Schema(description = "The resolution that closed it.") @Nullable UUID closedUnder,

        @Nullable Instant closedAt) {

    static SolidarityRoundView of(SolidarityRound round) {
        ResolutionId closedUnder = round.closedUnder();
        return new SolidarityRoundView(
                round.id().value(),
                round.version(),
                round.scheme().value(),
                round.kind(),
                round.fund().value(),
                round.chargedTo().value(),
                Amount.of(round.capPerMember()),
                Amount.of(round.cap()),
                Amount.of(round.committed()),
                Amount.of(round.cap().minus(round.committed())),
                round.grantsPerMember(),
                round.quorum(),
                round.committee(),
                round.state(),
                round.openedUnder().value(),
                round.openedBy(),
                round.openedAt(),
                closedUnder == null ? null : closedUnder.value(),
                round.closedAt());
    }
}
