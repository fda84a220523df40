package coop.minga.platform.imports;

import java.util.Set;

/**
 * Where an import stands.
 *
 * <p>Guarantee: {@link #next} is the whole table of transitions.
 */
public enum ImportState {
    /** Stored, not looked at yet. */
    UPLOADED,
    /** Every row is being read and checked; nothing is written. */
    VALIDATING,
    /** The file as a whole cannot be read as asked. */
    INVALID,
    /** Checked; waits to be applied. */
    READY,
    /** Rows are being written, batch by batch. */
    APPLYING,
    /** Every row is in. */
    COMPLETED,
    /** Every good row is in, the others are in the error file. */
    PARTIAL,
    /** Given up because of a fault of ours; what was applied stays until it is rolled back. */
    FAILED,
    /** What it made and changed is being taken back. */
    ROLLING_BACK,
    /** Everything is taken back but what somebody has changed since. */
    ROLLED_BACK;

    public Set<ImportState> next() {
        return switch (this) {
            case UPLOADED -> Set.of(VALIDATING, FAILED);
            case VALIDATING -> Set.of(INVALID, READY, FAILED);
            case READY -> Set.of(APPLYING, FAILED);
            case APPLYING -> Set.of(COMPLETED, PARTIAL, FAILED);
            case COMPLETED, PARTIAL, FAILED -> Set.of(ROLLING_BACK);
            case ROLLING_BACK -> Set.of(ROLLED_BACK, FAILED);
            case INVALID, ROLLED_BACK -> Set.of();
        };
    }

    /** Nothing more happens by itself. */
    public boolean isAtRest() {
        return switch (this) {
            case UPLOADED, VALIDATING, APPLYING, ROLLING_BACK -> false;
            case INVALID, READY, COMPLETED, PARTIAL, FAILED, ROLLED_BACK -> true;
        };
    }

    /** At rest, and not because it waits to be applied. */
    boolean isOver() {
        return isAtRest() && this != READY;
    }
}
