package coop.minga.membership.membership;

import java.util.UUID;

/**
 * Names a block of member numbers reserved for a device.
 *
 * <p>Guarantee: unique within the organisation; never reused.
 */
public record NumberBlockId(UUID value) {
    public static NumberBlockId fromString(String text) {
        return new NumberBlockId(UUID.fromString(text));
    }
}
