package coop.minga.finance.checkoff.domain;

import java.util.List;

/**
 * Whether an employer deducts.
 *
 * <p>Guarantee: this is the whole table of steps.
 */
public enum EmployerState {
    OPEN,
    CLOSED;

    public List<EmployerState> next() {
        return switch (this) {
            case OPEN -> List.of(CLOSED);
            case CLOSED -> List.of(OPEN);
        };
    }
}
