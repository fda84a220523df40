package coop.minga.finance.solidaritygrant.domain;

import java.util.List;

/**
 * Whether a round takes claims.
 *
 * <p>Guarantee: this is the whole table of steps.
 */
public enum RoundState {
    OPEN,
    /** Takes no claim any more; what was claimed before is decided and paid. */
    CLOSED;

    public List<RoundState> next() {
        return switch (this) {
            case OPEN -> List.of(CLOSED);
            case CLOSED -> List.of();
        };
    }
}
