package coop.minga.membership.organisation.domain;

import java.time.Instant;
import java.util.List;

/**
 * Directory records were taken back, and are no more.
 *
 * <p>Guarantee: fired after the flush and before the commit; the records are given as they last stood.
 */
public record OrganisationsWithdrawn(List<Organisation> organisations, Instant at) {
    public OrganisationsWithdrawn {
        organisations = List.copyOf(organisations);
    }
}
