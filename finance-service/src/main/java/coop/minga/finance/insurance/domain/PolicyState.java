package coop.minga.finance.insurance.domain;

import java.util.List;

/**
 * Whether a policy goes on. That its premiums are not paid is no step: nobody takes it, so it is told for a day.
 *
 * <p>Guarantee: this is the whole table of steps.
 */
public enum PolicyState {
    ACTIVE,
    ENDED;

    public List<PolicyState> next() {
        return switch (this) {
            case ACTIVE -> List.of(ENDED);
            case ENDED -> List.of();
        };
    }
}
