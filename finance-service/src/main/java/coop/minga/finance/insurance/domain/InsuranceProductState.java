package coop.minga.finance.insurance.domain;

import java.util.List;

/**
 * Whether policies of a product are taken out.
 *
 * <p>Guarantee: this is the whole table of steps.
 */
public enum InsuranceProductState {
    OPEN,
    /** No new policies; those there are go on. */
    CLOSED;

    public List<InsuranceProductState> next() {
        return switch (this) {
            case OPEN -> List.of(CLOSED);
            case CLOSED -> List.of();
        };
    }
}
