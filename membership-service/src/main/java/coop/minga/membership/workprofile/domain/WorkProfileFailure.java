package coop.minga.membership.workprofile.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a work profile.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum WorkProfileFailure implements ProblemType {
    WORK_PROFILE_UNKNOWN(404, "There is no such work profile"),
    WORK_PROFILE_PERSON_UNKNOWN(404, "The organisation keeps no such person"),
    WORK_PROFILE_ID_TAKEN(409, "Another work profile of the organisation is kept under this id"),
    WORK_PROFILE_STEP_NOT_ALLOWED(409, "The work profile's state does not allow this step"),
    MAIN_JOB_TAKEN(409, "Another job of the person is the main one on these days"),
    WORK_PROFILE_DATE_NOT_ALLOWED(422, "The job cannot begin, end or be the main one on this day"),
    WORK_PROFILE_NOT_KEPT(422, "Nothing more can be kept of this person's work"),
    BUYER_INVALID(422, "A buyer or employer has a name or an organisation"),
    EARNINGS_INVALID(400, "The earnings are not an amount of money");

    private final int status;
    private final String title;

    WorkProfileFailure(int status, String title) {
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
