package coop.minga.finance.period.app;

import coop.minga.finance.period.domain.PeriodClose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The close of a period as its organisation sees it.
 *
 * <p>Guarantee: never changes.
 */
@Schema(name = "PeriodClose")
public record PeriodCloseView(
        UUID id,

        @Schema(description = "The last day that is closed.")
        LocalDate through,

        String closedBy,
        Instant recordedAt) {

    /** It is written once. */
    public static final long VERSION = 1;

    static PeriodCloseView of(PeriodClose close) {
        return new PeriodCloseView(close.id().value(), close.through(), close.closedBy(), close.recordedAt());
    }
}
