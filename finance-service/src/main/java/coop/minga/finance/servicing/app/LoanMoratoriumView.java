package coop.minga.finance.servicing.app;

import coop.minga.finance.servicing.domain.LoanMoratorium;
import coop.minga.finance.servicing.domain.ShiftUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A moratorium as its organisation sees it.
 *
 * <p>Guarantee: never changes.
 */
@Schema(name = "LoanMoratorium")
public record LoanMoratoriumView(
        UUID id,
        UUID resolution,
        By shift,
        LocalDate effectiveOn,
        Instant recordedAt,

        @Schema(description = "How many loans it put off.") long loans) {
    /** There is one only. */
    public static final long VERSION = 1;

    /**
     * How far it put them off.
     *
     * <p>Guarantee: at least one.
     */
    @Schema(name = "LoanShift")
    public record By(int count, ShiftUnit unit) {}

    static LoanMoratoriumView of(LoanMoratorium moratorium, long loans) {
        return new LoanMoratoriumView(
                moratorium.id().value(),
                moratorium.resolution().value(),
                new By(moratorium.shift().count(), moratorium.shift().unit()),
                moratorium.effectiveOn(),
                moratorium.recordedAt(),
                loans);
    }
}
