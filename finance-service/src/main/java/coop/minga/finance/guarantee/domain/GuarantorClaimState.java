package coop.minga.finance.guarantee.domain;

import java.util.List;

/**
 * Whether a borrower still owes a guarantor.
 *
 * <p>Guarantee: this is the whole table of steps; something is outstanding in {@link #OWED} and in no other.
 */
public enum GuarantorClaimState {
    OWED,
    PAID,
    /** The call was, and with it what was taken. */
    TAKEN_BACK;

    public List<GuarantorClaimState> next() {
        return switch (this) {
            case OWED -> List.of(PAID, TAKEN_BACK);
            case PAID -> List.of(OWED);
            case TAKEN_BACK -> List.of();
        };
    }
}
