package coop.minga.finance.drawer.domain;

import java.util.List;

/**
 * How far a drawer is on its way from the treasurer and back.
 *
 * <p>Guarantee: this is the whole table of steps; a constant is never renamed.
 */
public enum DrawerState {
    /** With its collector, who takes payments. */
    OPEN,
    /** Counted by its collector; nothing goes in any more. */
    COUNTED,
    /** Emptied by somebody else, who found in it what was counted. */
    HANDED_OVER,
    /** Out of use, for ever. */
    CLOSED;

    public List<DrawerState> next() {
        return switch (this) {
            case OPEN -> List.of(COUNTED);
            case COUNTED -> List.of(OPEN, COUNTED, HANDED_OVER);
            case HANDED_OVER -> List.of(OPEN, CLOSED);
            case CLOSED -> List.of();
        };
    }
}
