package coop.minga.finance.solidaritygrant;

import java.util.UUID;

/**
 * Names a round of a scheme inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record SolidarityRoundId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static SolidarityRoundId fromString(String text) {
        return new SolidarityRoundId(UUID.fromString(text));
    }
}
