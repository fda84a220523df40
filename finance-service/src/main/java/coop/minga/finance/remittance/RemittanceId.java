package coop.minga.finance.remittance;

import java.util.UUID;

/**
 * Names a remittance inside its organisation, and the import that reads its file.
 *
 * <p>Guarantee: never reused.
 */
public record RemittanceId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static RemittanceId fromString(String text) {
        return new RemittanceId(UUID.fromString(text));
    }
}
