package coop.minga.finance.loanproduct.domain;

import java.util.List;

/**
 * Whether loans of a product can be applied for; those that were already live on.
 *
 * <p>Guarantee: this is the whole table of steps.
 */
public enum LoanProductState {
    OPEN,
    CLOSED;

    public List<LoanProductState> next() {
        return switch (this) {
            case OPEN -> List.of(CLOSED);
            case CLOSED -> List.of(OPEN);
        };
    }

    public boolean isOffered() {
        return this == OPEN;
    }
}
