package coop.minga.finance.savingsgroup.domain;

import java.util.List;

/**
 * How far a cycle is.
 *
 * <p>Guarantee: this is the whole table of steps; a constant is never renamed.
 */
public enum CycleState {
    /** Meetings are recorded and corrected. */
    OPEN,
    /** Shared out; nothing of it changes any more. */
    CLOSED;

    public List<CycleState> next() {
        return switch (this) {
            case OPEN -> List.of(CLOSED);
            case CLOSED -> List.of();
        };
    }
}
