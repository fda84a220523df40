package coop.minga.finance.budget.domain;

import java.util.List;

/**
 * Whether a budget still changes.
 *
 * <p>Guarantee: this is the whole table of steps.
 */
public enum BudgetState {
    DRAFT,
    ADOPTED,
    /** Given up before it was adopted, or replaced afterwards by another. */
    WITHDRAWN;

    public List<BudgetState> next() {
        return switch (this) {
            case DRAFT -> List.of(ADOPTED, WITHDRAWN);
            case ADOPTED -> List.of(WITHDRAWN);
            case WITHDRAWN -> List.of();
        };
    }
}
