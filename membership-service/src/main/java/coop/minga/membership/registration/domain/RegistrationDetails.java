package coop.minga.membership.registration.domain;

import coop.minga.membership.registration.LegalExclusion;
import coop.minga.membership.registration.Obstacle;
import coop.minga.membership.registration.Pathway;
import coop.minga.membership.registration.RegistrationReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a registration beside where it stands.
 *
 * <p>Guarantee: words stand once.
 */
public record RegistrationDetails(
        List<Obstacle> obstacles,
        List<RegistrationReason> reasons,
        @Nullable LegalExclusion legallyExcluded,
        @Nullable Pathway pathway) {
    public RegistrationDetails {
        obstacles = obstacles.stream().sorted().distinct().toList();
        reasons = reasons.stream().sorted().distinct().toList();
    }
}
