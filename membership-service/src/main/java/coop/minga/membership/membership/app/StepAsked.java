package coop.minga.membership.membership.app;

import coop.minga.membership.membership.domain.MembershipStep;
import coop.minga.membership.membership.domain.StepDetails;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step as a client asks for it.
 *
 * <p>Guarantee: none by itself; whoever takes it checks it.
 *
 * @param effectiveOn today if null
 */
public record StepAsked(
        MembershipStep step,
        StepDetails details,
        @Nullable LocalDate effectiveOn,
        @Nullable String reason,
        List<String> evidence) {
    public StepAsked {
        evidence = List.copyOf(evidence);
    }
}
