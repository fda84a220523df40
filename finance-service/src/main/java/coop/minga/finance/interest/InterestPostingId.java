package coop.minga.finance.interest;

import java.util.UUID;

/**
 * Names what an account earned in a posting period; also the journal entry that pays it.
 *
 * <p>Guarantee: never reused.
 */
public record InterestPostingId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static InterestPostingId fromString(String text) {
        return new InterestPostingId(UUID.fromString(text));
    }
}
