package coop.minga.finance.institution.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the end of an institution's membership is written down, be it ahead.
 *
 * <p>Guarantee: this is the whole table of steps.
 */
public enum InstitutionState {
    ACTIVE,
    ENDED;

    public List<InstitutionState> next() {
        return switch (this) {
            case ACTIVE -> List.of(ENDED);
            case ENDED -> List.of();
        };
    }

    /** @param to the first day on which it is no member any more */
    public static InstitutionState of(@Nullable LocalDate to) {
        return to == null ? ACTIVE : ENDED;
    }
}
