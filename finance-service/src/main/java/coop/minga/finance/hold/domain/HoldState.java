package coop.minga.finance.hold.domain;

import java.util.List;

/**
 * Whether something is held back still.
 *
 * <p>Guarantee: this is the whole table of steps people take; the feature that placed a hold may hold more again.
 */
public enum HoldState {
    HELD,
    RELEASED;

    public List<HoldState> next() {
        return switch (this) {
            case HELD -> List.of(RELEASED);
            case RELEASED -> List.of();
        };
    }
}
