package coop.minga.membership.sseprofile.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of an assessment.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum SseFailure implements ProblemType {
    SSE_ASSESSMENT_UNKNOWN(404, "There is no such assessment"),
    SSE_ASSESSMENT_ID_TAKEN(409, "Another assessment is kept under this id"),
    SSE_ASSESSMENT_DATE_NOT_ALLOWED(422, "Nothing can have been assessed on this day");

    private final int status;
    private final String title;

    SseFailure(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
