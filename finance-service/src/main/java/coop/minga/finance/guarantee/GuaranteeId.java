package coop.minga.finance.guarantee;

import coop.minga.finance.hold.HoldId;
import java.util.UUID;

/**
 * Names a guarantee inside its organisation.
 *
 * <p>Guarantee: also the id of the hold on the deposits it rests on.
 */
public record GuaranteeId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static GuaranteeId fromString(String text) {
        return new GuaranteeId(UUID.fromString(text));
    }

    public HoldId hold() {
        return new HoldId(value);
    }
}
