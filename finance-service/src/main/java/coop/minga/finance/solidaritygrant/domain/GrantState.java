package coop.minga.finance.solidaritygrant.domain;

import java.util.List;

/**
 * Where a grant stands.
 *
 * <p>Guarantee: this is the whole table of steps.
 */
public enum GrantState {
    SUBMITTED,
    /** As many of the committee as are needed said yes; it is promised, and counts against the round's cap. */
    APPROVED,
    PAID,
    /** The committee said no, or could not say yes any more, or somebody decided so before it had. */
    REJECTED,
    /** Approved, and not paid after all. */
    REFUSED,
    WITHDRAWN;

    public List<GrantState> next() {
        return switch (this) {
            case SUBMITTED -> List.of(APPROVED, REJECTED, WITHDRAWN);
            case APPROVED -> List.of(PAID, REFUSED, WITHDRAWN);
            case PAID, REJECTED, REFUSED, WITHDRAWN -> List.of();
        };
    }

    /** Whether it stands in the way of another claim of the member. */
    public boolean isLive() {
        return switch (this) {
            case SUBMITTED, APPROVED, PAID -> true;
            case REJECTED, REFUSED, WITHDRAWN -> false;
        };
    }
}
