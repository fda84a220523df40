package coop.minga.finance.mobilemoney.domain;

import java.util.List;

/**
 * How far a payment by phone is on its way to whom it is for.
 *
 * <p>Guarantee: this is the whole table of steps; a constant is never renamed.
 */
public enum MobilePaymentState {
    /** Heard of, not completed by the provider; at most a pending entry stands for it. */
    PENDING,
    /** The money is here and in suspense; whose it is has not been looked for yet. */
    RECEIVED,
    /** In suspense, for a person to decide. */
    UNMATCHED,
    /** Booked to whom it is for. */
    MATCHED,
    /** On its way back to the payer. */
    REFUNDING,
    /** Given back. */
    REFUNDED,
    /** The provider did not complete it; only the provider's own record can say otherwise later. */
    FAILED;

    public List<MobilePaymentState> next() {
        return switch (this) {
            case PENDING -> List.of(RECEIVED, FAILED);
            case RECEIVED -> List.of(MATCHED, UNMATCHED);
            case UNMATCHED -> List.of(MATCHED, REFUNDING);
            case REFUNDING -> List.of(REFUNDED, UNMATCHED);
            case FAILED -> List.of(RECEIVED);
            case MATCHED, REFUNDED -> List.of();
        };
    }

    /** Whether the provider has handed the money over. */
    public boolean hasMoney() {
        return switch (this) {
            case RECEIVED, UNMATCHED, MATCHED, REFUNDING, REFUNDED -> true;
            case PENDING, FAILED -> false;
        };
    }
}
