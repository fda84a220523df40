package coop.minga.finance.remittance.domain;

import java.util.List;

/**
 * Where a remittance stands.
 *
 * <p>Guarantee: this is the whole table of steps.
 */
public enum RemittanceState {
    /** Its file is being read. */
    RECEIVED,
    /** Its file is read; it is held against the schedule next. */
    MATCHING,
    /** The file, or a row of it, cannot be read, or the books refuse what arrived; nothing was booked. */
    INVALID,
    /** Another remittance of the schedule said the same; nothing was booked. */
    REPEATED,
    /** The lines say more than arrived at the bank. All of it is in suspense until the rest arrives. */
    UNDERFUNDED,
    /** Lines are being given to their members. */
    ALLOCATING,
    /** Every line is with its member or in suspense, and says why. */
    RECONCILED,
    /** It is being taken back. */
    REVERSING,
    /** It is taken back; the same file is new again. */
    REVERSED;

    public List<RemittanceState> next() {
        return switch (this) {
            case RECEIVED -> List.of(MATCHING, INVALID);
            case MATCHING -> List.of(INVALID, REPEATED, UNDERFUNDED, ALLOCATING);
            case UNDERFUNDED -> List.of(MATCHING, REVERSING);
            case ALLOCATING -> List.of(RECONCILED);
            case RECONCILED -> List.of(REVERSING);
            case REVERSING -> List.of(REVERSED, RECONCILED, UNDERFUNDED);
            case INVALID, REPEATED, REVERSED -> List.of();
        };
    }

    /** Whether something is still to be done to it that nobody has to ask for. */
    public boolean isAtWork() {
        return switch (this) {
            case MATCHING, ALLOCATING, REVERSING -> true;
            case RECEIVED, INVALID, REPEATED, UNDERFUNDED, RECONCILED, REVERSED -> false;
        };
    }
}
