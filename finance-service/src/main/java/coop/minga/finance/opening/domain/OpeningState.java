package coop.minga.finance.opening.domain;

import java.util.List;

/**
 * How far opening balances have come.
 *
 * <p>Guarantee: this is the whole table of steps.
 */
public enum OpeningState {
    /** The file is being read. */
    READING,
    /** The file, or a row of it, cannot be read; nothing of it counts. */
    REFUSED,
    /** Read whole; waits for the first signature. */
    READ,
    /** Signed by one. */
    SIGNED,
    /** Signed by two, and in the books. */
    POSTED,
    WITHDRAWN;

    public List<OpeningState> next() {
        return switch (this) {
            case READING -> List.of(READ, REFUSED);
            case READ -> List.of(SIGNED, WITHDRAWN);
            case SIGNED -> List.of(POSTED, WITHDRAWN);
            case REFUSED, POSTED, WITHDRAWN -> List.of();
        };
    }
}
