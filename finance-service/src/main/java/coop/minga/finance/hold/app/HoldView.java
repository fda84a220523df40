package coop.minga.finance.hold.app;

import coop.minga.finance.hold.HoldCause;
import coop.minga.finance.hold.HoldReason;
import coop.minga.finance.hold.domain.Hold;
import coop.minga.finance.hold.domain.HoldState;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A hold as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one version.
 */
@Schema(name = "Hold")
public record HoldView(
        UUID id,
        long version,
        UUID account,
        HoldReason reason,

        @Schema(description = "What is held now.") Amount amount,

        @Schema(description = "Of a notice: the first day on which it may be withdrawn.") @Nullable LocalDate maturesOn,

        @Schema(description = "What it was placed for; only that lets it go.") @Nullable String source,

        @Nullable UUID sourceId,
        HoldState state,
        Instant placedAt,
        Instant updatedAt) {

    static HoldView of(Hold hold) {
        return new HoldView(
                hold.id().value(),
                hold.version(),
                hold.account().value(),
                hold.reason(),
                Amount.of(hold.amount()),
                hold.maturesOn(),
                hold.cause().map(HoldCause::source).orElse(null),
                hold.cause().map(HoldCause::sourceId).orElse(null),
                hold.state(),
                hold.placedAt(),
                hold.updatedAt());
    }
}
