package coop.minga.finance.statement.domain;

/**
 * What cash came from or went to, by IAS 7 (paragraphs 10 to 17).
 *
 * <p>Guarantee: every account that is not cash is of one activity.
 */
public enum Activity {
    /** What the organisation is there for; of one that lends also its loans, its members' savings and deposits (33). */
    OPERATING,
    INVESTING,
    /** The members' own capital and what others lent. */
    FINANCING
}
