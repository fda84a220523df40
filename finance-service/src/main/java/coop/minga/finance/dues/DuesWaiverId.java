package coop.minga.finance.dues;

import java.util.UUID;

/**
 * Names a waiver inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record DuesWaiverId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static DuesWaiverId fromString(String text) {
        return new DuesWaiverId(UUID.fromString(text));
    }
}
