package coop.minga.finance.surplus.domain;

import java.util.List;

/**
 * Where a run of the surplus stands.
 *
 * <p>Guarantee: this is the whole table of steps. How far members are paid says the run of dividends of the same id.
 */
public enum SurplusState {
    /** Reckoned and shown; nothing is booked. */
    DRAFT,
    /** Said by a second person: reserves and funds have theirs, members are being paid. */
    APPROVED,
    WITHDRAWN;

    public List<SurplusState> next() {
        return switch (this) {
            case DRAFT -> List.of(APPROVED, WITHDRAWN);
            case APPROVED, WITHDRAWN -> List.of();
        };
    }
}
