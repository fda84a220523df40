package coop.minga.membership.standing;

import java.util.UUID;

/**
 * Names something recorded about dues that are covered.
 *
 * <p>Guarantee: unique within the organisation; never reused.
 */
public record CoverageId(UUID value) {
    public static CoverageId fromString(String text) {
        return new CoverageId(UUID.fromString(text));
    }
}
