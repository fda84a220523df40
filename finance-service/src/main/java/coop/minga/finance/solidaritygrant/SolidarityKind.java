package coop.minga.finance.solidaritygrant;

import java.util.Set;

/**
 * What a scheme is there for.
 *
 * <p>Guarantee: a constant is never renamed; it travels in events.
 */
public enum SolidarityKind {
    STRIKE,
    HARDSHIP,
    EMERGENCY;

    /** What a resolution that opens or closes a round may be about, in membership-service's words. */
    public Set<String> resolutionKinds() {
        return switch (this) {
            case STRIKE -> Set.of("GENERAL", "CAMPAIGN");
            case HARDSHIP -> Set.of("GENERAL");
            // What is left of a fund that was lent out is converted into such grants.
            case EMERGENCY -> Set.of("GENERAL", "CONVERSION");
        };
    }
}
