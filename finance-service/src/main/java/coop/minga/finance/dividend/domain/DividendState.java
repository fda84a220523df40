package coop.minga.finance.dividend.domain;

import java.util.List;

/**
 * Where a run of dividends stands.
 *
 * <p>Guarantee: this is the whole table of steps.
 */
public enum DividendState {
    /** Reckoned and shown; nothing is booked. */
    DRAFT,
    /** Said by a second person; accounts are being paid. */
    APPROVED,
    PAID,
    WITHDRAWN;

    public List<DividendState> next() {
        return switch (this) {
            case DRAFT -> List.of(APPROVED, WITHDRAWN);
            case APPROVED -> List.of(PAID);
            case PAID, WITHDRAWN -> List.of();
        };
    }
}
