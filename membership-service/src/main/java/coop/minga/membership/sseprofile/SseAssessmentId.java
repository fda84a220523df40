package coop.minga.membership.sseprofile;

import java.util.UUID;

/**
 * Names what was found of one principle on one day.
 *
 * <p>Guarantee: unique within the organisation that keeps the record.
 */
public record SseAssessmentId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static SseAssessmentId fromString(String text) {
        return new SseAssessmentId(UUID.fromString(text));
    }
}
