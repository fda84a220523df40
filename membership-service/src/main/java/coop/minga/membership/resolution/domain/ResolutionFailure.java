package coop.minga.membership.resolution.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a resolution.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum ResolutionFailure implements ProblemType {
    RESOLUTION_UNKNOWN(404, "There is no such resolution"),
    RESOLUTION_ID_TAKEN(409, "There is a resolution of this id already"),
    RESOLUTION_STEP_NOT_ALLOWED(409, "The resolution's state does not allow this step"),
    RESOLUTION_RATIFIER_IS_RECORDER(409, "Who recorded a provisional adoption may not record its ratification"),
    RESOLUTION_RATIFICATION_OVERDUE(409, "The time for the ratification is over"),
    RESOLUTION_NOT_ADOPTED(409, "This needs a resolution that is adopted and about it"),
    RESOLUTION_MINUTES_CLOSED(409, "What was written of it was destroyed with the person it was about"),
    RESOLUTION_SUBJECT_REQUIRED(422, "A resolution of this kind is about one record"),
    RESOLUTION_DATE_NOT_ALLOWED(422, "The step cannot take effect on this day"),
    RESOLUTION_FIGURES_NOT_POSSIBLE(422, "The figures of the decision are not possible"),
    RESOLUTION_METHOD_NOT_ALLOWED(422, "This cannot be decided in this way"),
    RESOLUTION_QUORUM_MISSED(422, "Too few were present to decide"),
    RESOLUTION_MAJORITY_MISSED(422, "Too few voted for it"),
    RESOLUTION_MAJORITY_REACHED(422, "Enough voted for it: it is adopted, not rejected");

    private final int status;
    private final String title;

    ResolutionFailure(int status, String title) {
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
