package coop.minga.finance.servicing.domain;

import java.util.List;

/**
 * Where a write-off stands.
 *
 * <p>Guarantee: this is the whole table of steps.
 */
public enum WriteOffState {
    PROPOSED,
    /** By another person; the loss is booked. */
    APPROVED,
    WITHDRAWN;

    public List<WriteOffState> next() {
        return switch (this) {
            case PROPOSED -> List.of(APPROVED, WITHDRAWN);
            case APPROVED, WITHDRAWN -> List.of();
        };
    }
}
