package coop.minga.finance.checkoff.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of an employer, an authorisation or a schedule.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum CheckOffFailure implements ProblemType {
    EMPLOYER_UNKNOWN(404, "There is no such employer"),
    EMPLOYER_ABSENT(409, "The request names an employer that is not there"),
    EMPLOYER_ID_TAKEN(409, "You have an employer of this id"),
    EMPLOYER_CODE_TAKEN(409, "Another employer has this code"),
    EMPLOYER_CODE_MALFORMED(400, "A code has capital letters, digits, dots and dashes"),
    EMPLOYER_NAME_BLANK(400, "A name has visible characters"),
    EMPLOYER_TRANSITION_ILLEGAL(409, "The employer is in no state for this"),
    EMPLOYER_CLOSED(409, "The employer is closed"),
    DESTINATION_TWICE(400, "Something is named twice"),
    DESTINATION_ACCOUNT_WRONG(400, "This has no account to name"),
    DEDUCTION_AMOUNT_MALFORMED(400, "The amount is no positive amount of the employer's currency"),
    CHECK_OFF_AUTHORISATION_UNKNOWN(404, "There is no such authorisation"),
    CHECK_OFF_AUTHORISATION_ID_TAKEN(409, "You have an authorisation of this id"),
    CHECK_OFF_AUTHORISATION_OVERLAPS(409, "The member has allowed this employer to deduct on these days already"),
    CHECK_OFF_AUTHORISATION_TRANSITION_ILLEGAL(409, "The authorisation is in no state for this"),
    AUTHORISATION_DAYS_REVERSED(400, "The last day is before the first"),
    PAYROLL_REFERENCE_MALFORMED(400, "A payroll reference has letters and digits"),
    PAYROLL_REFERENCE_TAKEN(409, "Another member has this payroll reference with the employer on these days"),
    CHECK_OFF_SCHEDULE_UNKNOWN(404, "There is no such schedule"),
    CHECK_OFF_SCHEDULE_ID_TAKEN(409, "You have a schedule of this id"),
    CHECK_OFF_SCHEDULE_OVERLAPS(409, "The employer has a schedule for some of these days"),
    CHECK_OFF_SCHEDULE_EMPTY(409, "Nobody had allowed the employer to deduct"),
    CHECK_OFF_SCHEDULE_TRANSITION_ILLEGAL(409, "The schedule is in no state for this"),
    CHECK_OFF_SCHEDULE_IN_USE(409, "A remittance refers to the schedule"),
    SCHEDULE_DAYS_REVERSED(400, "The last day is before the first");

    private final int status;
    private final String title;

    CheckOffFailure(int status, String title) {
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
