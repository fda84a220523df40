package coop.minga.finance.loan.domain;

/**
 * Why nothing is lent.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum RejectionReason {
    TOO_FEW_DEPOSITS,
    TOO_FEW_GUARANTEES,
    INCOME_TOO_LOW,
    OTHER_LOANS_LATE,
    MEMBERSHIP_TOO_SHORT,
    PURPOSE_NOT_LENT_FOR,
    PAPERS_MISSING,
    MONEY_SHORT,
    OTHER
}
