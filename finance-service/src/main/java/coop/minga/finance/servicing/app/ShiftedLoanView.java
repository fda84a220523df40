package coop.minga.finance.servicing.app;

import coop.minga.finance.servicing.domain.ShiftedLoan;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A loan that a moratorium put off.
 *
 * <p>Guarantee: never changes.
 */
@Schema(name = "ShiftedLoan")
public record ShiftedLoanView(
        UUID loan,

        @Schema(examples = "2", description = "Of its schedule.")
        int scheduleRevision) {
    static ShiftedLoanView of(ShiftedLoan shifted) {
        return new ShiftedLoanView(shifted.loan().value(), shifted.scheduleRevision());
    }
}
