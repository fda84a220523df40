package coop.minga.finance.affiliationfee.domain;

import java.util.List;

/**
 * How far the two parties agree.
 *
 * <p>Guarantee: this is the whole table of steps; either party takes them, by stating its side.
 */
public enum AffiliationFeeState {
    /** The affiliate has stated its side, the parent has not. */
    STATED,
    /** Both have, differently. */
    DISPUTED,
    /** Both have stated the same. */
    SETTLED;

    public List<AffiliationFeeState> next() {
        return switch (this) {
            case STATED -> List.of(STATED, DISPUTED, SETTLED);
            case DISPUTED -> List.of(DISPUTED, SETTLED);
            case SETTLED -> List.of();
        };
    }
}
