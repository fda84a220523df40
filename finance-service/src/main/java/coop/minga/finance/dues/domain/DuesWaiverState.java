package coop.minga.finance.dues.domain;

import java.util.List;

/**
 * What has become of a waiver. That its days are over is no step: nobody takes it.
 *
 * <p>Guarantee: this is the whole table of steps.
 */
public enum DuesWaiverState {
    GRANTED,
    ENDED;

    public List<DuesWaiverState> next() {
        return switch (this) {
            case GRANTED -> List.of(ENDED);
            case ENDED -> List.of();
        };
    }
}
