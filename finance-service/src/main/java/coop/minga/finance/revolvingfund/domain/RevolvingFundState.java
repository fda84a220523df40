package coop.minga.finance.revolvingfund.domain;

import java.util.List;

/**
 * How a revolving fund fares.
 *
 * <p>Guarantee: this is the whole table of steps.
 */
public enum RevolvingFundState {
    /** Lends, and lends again what comes back. */
    ACTIVE,
    /** Borrowers and guarantors default together: nothing is lent or granted on until it is decided what becomes of it. */
    DISTRESSED,
    /** What is left of it is given to members as emergency grants, as its funder agreed; new seed money revives it. */
    CONVERTED;

    public List<RevolvingFundState> next() {
        return switch (this) {
            case ACTIVE -> List.of(DISTRESSED);
            case DISTRESSED -> List.of(ACTIVE, CONVERTED);
            case CONVERTED -> List.of(ACTIVE);
        };
    }
}
