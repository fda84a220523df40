package coop.minga.finance.remittance;

import java.util.UUID;

/**
 * Names a line of a remittance inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record RemittanceLineId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static RemittanceLineId fromString(String text) {
        return new RemittanceLineId(UUID.fromString(text));
    }
}
