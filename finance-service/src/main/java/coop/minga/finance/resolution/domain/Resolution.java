package coop.minga.finance.resolution.domain;

import coop.minga.finance.resolution.ResolutionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A resolution as membership-service told of it last, in its words.
 *
 * <p>Guarantee: what officers adopted ends by the calendar, whether or not the lapse was told already.
 *
 * @param ratificationDueOn the last day on which what officers adopted is in force
 */
public record Resolution(
        ResolutionId id,
        String state,
        String subjectKind,
        @Nullable LocalDate ratificationDueOn) {

    /** Whether something may rest on it on a business day. */
    public boolean isInForceOn(LocalDate day) {
        return switch (state) {
            case "ADOPTED" -> true;
            case "PROVISIONAL" -> ratificationDueOn != null && !day.isAfter(ratificationDueOn);
            // Nothing rests on a state that nobody here has heard of.
            default -> false;
        };
    }
}
