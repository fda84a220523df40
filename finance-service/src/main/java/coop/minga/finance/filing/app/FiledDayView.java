package coop.minga.finance.filing.app;

import coop.minga.finance.filing.domain.Filing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That the figures of a day were filed.
 *
 * <p>Guarantee: never changes; the figures are in the filing.
 */
@Schema(name = "FiledDay")
public record FiledDayView(UUID id, LocalDate asOf, String filedBy, Instant recordedAt, boolean booksClosed) {
    static FiledDayView of(Filing filing) {
        return new FiledDayView(
                filing.id().value(), filing.asOf(), filing.filedBy(), filing.recordedAt(), filing.areBooksClosed());
    }
}
