package coop.minga.finance.member;

import java.util.UUID;

/**
 * Names a membership inside its organisation, as membership-service does.
 *
 * <p>Guarantee: never reused.
 */
public record MembershipId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static MembershipId fromString(String text) {
        return new MembershipId(UUID.fromString(text));
    }
}
