package coop.minga.finance.servicing.domain;

import java.util.List;

/**
 * Where a proposal stands.
 *
 * <p>Guarantee: this is the whole table of steps.
 */
public enum ProposalState {
    PROPOSED,
    /** By another person; what was proposed is done. */
    APPROVED,
    WITHDRAWN;

    public List<ProposalState> next() {
        return switch (this) {
            case PROPOSED -> List.of(APPROVED, WITHDRAWN);
            case APPROVED, WITHDRAWN -> List.of();
        };
    }
}
