package coop.minga.finance.remittance.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a remittance.
 *
 * <p>Guarantee: a code never changes its meaning. Those that only the file can show stand in the remittance's
 * {@code problem}, those of the books in a line's {@code refusal}.
 */
public enum RemittanceFailure implements ProblemType {
    REMITTANCE_UNKNOWN(404, "There is no such remittance"),
    REMITTANCE_ID_TAKEN(409, "You have a remittance of this id"),
    REMITTANCE_SCHEDULE_ABSENT(409, "The remittance names a schedule that is not there or was withdrawn"),
    REMITTANCE_TRANSITION_ILLEGAL(409, "The remittance is in no state for this"),
    REMITTANCE_AMOUNT_MALFORMED(400, "The amount is no positive amount of the employer's currency"),
    REMITTANCE_IN_THE_FUTURE(400, "Money arrives today or earlier"),
    REMITTANCE_ROWS_UNREADABLE(422, "Rows of the file cannot be read"),
    REMITTANCE_FILE_UNREADABLE(422, "The file cannot be read"),
    REMITTANCE_REVERSAL_REFUSED(409, "The books did not let some of it be taken back"),
    REMITTANCE_ENTRY_OF_A_LINE(409, "The entry belongs to a remittance"),
    REMITTANCE_LINE_UNKNOWN(404, "There is no such line"),
    REMITTANCE_LINE_NOT_IN_SUSPENSE(409, "Nothing of the line is in suspense"),
    REMITTANCE_LINE_NOT_BOOKED(409, "Nothing of the line is with a member"),
    DESTINATION_REQUIRED(409, "More came than is expected of the member");

    private final int status;
    private final String title;

    RemittanceFailure(int status, String title) {
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
