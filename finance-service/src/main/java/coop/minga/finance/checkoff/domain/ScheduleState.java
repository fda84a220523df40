package coop.minga.finance.checkoff.domain;

import java.util.List;

/**
 * Where a schedule stands.
 *
 * <p>Guarantee: this is the whole table of steps.
 */
public enum ScheduleState {
    ISSUED,
    WITHDRAWN;

    public List<ScheduleState> next() {
        return switch (this) {
            case ISSUED -> List.of(WITHDRAWN);
            case WITHDRAWN -> List.of();
        };
    }
}
