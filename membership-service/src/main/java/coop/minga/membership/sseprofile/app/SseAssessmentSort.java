package coop.minga.membership.sseprofile.app;

import coop.minga.membership.sseprofile.domain.SseAssessment;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What assessments can be sorted by.
 *
 * <p>Guarantee: it has an index together with the id.
 */
enum SseAssessmentSort implements SortField {
    RECORDED_AT;

    @Override
    public String attribute() {
        return "createdAt";
    }

    @Override
    public Comparable<?> parse(String text) {
        return Instant.parse(text);
    }

    static String valueOf(SseAssessment assessment, SseAssessmentSort sort) {
        return switch (sort) {
            case RECORDED_AT -> assessment.recordedAt().toString();
        };
    }
}
