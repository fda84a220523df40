package coop.minga.finance.insurance.domain;

import java.util.List;

/**
 * Where an insurance claim stands.
 *
 * <p>Guarantee: this is the whole table of steps.
 */
public enum InsuranceClaimState {
    SUBMITTED,
    /** Somebody found what it is worth; somebody else pays or refuses it. */
    ASSESSED,
    PAID,
    REFUSED,
    /** To be assessed by somebody who did not decide on it before. */
    APPEALED,
    WITHDRAWN;

    public List<InsuranceClaimState> next() {
        return switch (this) {
            case SUBMITTED, APPEALED -> List.of(ASSESSED, WITHDRAWN);
            case ASSESSED -> List.of(PAID, REFUSED);
            case REFUSED -> List.of(APPEALED);
            case PAID, WITHDRAWN -> List.of();
        };
    }
}
