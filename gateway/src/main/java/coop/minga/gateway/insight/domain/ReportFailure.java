package coop.minga.gateway.insight.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a report.
 *
 * <p>Guarantee: none of them tells whether somebody or some organisation exists.
 */
public enum ReportFailure implements ProblemType {
    AS_OF_NOT_A_MONTH_END(400, "The report answers the ends of months only"),
    AS_OF_NOT_OVER(400, "The day or month of the report is not over"),
    DATA_SET_UNREADABLE(422, "The file is not the data set it should be"),
    REPORT_CUT_NOT_ISSUED(409, "The month was issued in coarser cuts"),
    REPORT_CUT_NOT_PUBLISHED(400, "The report does not publish this cut"),
    REPORT_MONTH_NOT_ISSUED(409, "The month was issued before the organisation belonged to its network"),
    REPORT_PARAMETER_INVALID(400, "A parameter of the report is not one of its values"),
    REPORT_SCOPE_FORBIDDEN(403, "The caller's roles do not reach above the own organisation");

    private final int status;
    private final String title;

    ReportFailure(int status, String title) {
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
