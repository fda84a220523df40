package coop.minga.membership.consent;

import java.util.UUID;

/**
 * Names a consent; the only handle a partner has on the person behind it.
 *
 * <p>Guarantee: chosen by the platform, never by a client, so that no organisation can make one that meets another's.
 */
public record ConsentId(UUID value) {
    /** Reads the id from a path. */
    public static ConsentId fromString(String text) {
        return new ConsentId(UUID.fromString(text));
    }
}
