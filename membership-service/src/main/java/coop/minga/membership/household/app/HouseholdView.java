package coop.minga.membership.household.app;

import coop.minga.membership.household.domain.Household;
import coop.minga.platform.source.Source;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A household as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one version.
 */
@Schema(name = "Household")
public record HouseholdView(
        UUID id, long version, List<String> externalIds, Source source, Instant createdAt, Instant updatedAt) {

    static HouseholdView of(Household household) {
        return new HouseholdView(
                household.id().value(),
                household.version(),
                household.externalIds(),
                household.source(),
                household.createdAt(),
                household.updatedAt());
    }
}
