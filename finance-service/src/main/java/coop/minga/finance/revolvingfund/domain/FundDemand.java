package coop.minga.finance.revolvingfund.domain;

import java.util.UUID;

/**
 * Money of a fund that is asked for and not yet paid out.
 *
 * <p>Guarantee: above nothing.
 *
 * @param id of the loan, or of the pending journal entry
 */
public record FundDemand(Kind kind, UUID id, long minor) {
    /** A constant is never renamed. */
    public enum Kind {
        LOAN_APPROVED,
        LOAN_APPLIED_FOR,
        PAYMENT_PENDING
    }
}
