package coop.minga.membership.organisation.domain;

import java.util.List;

/**
 * Organisations were registered or changed, and stand now as they are given here.
 *
 * <p>Guarantee: fired after the flush and before the commit, so versions are final and the effect can still be undone.
 */
public record OrganisationsRecorded(List<Organisation> organisations) {
    public OrganisationsRecorded {
        organisations = List.copyOf(organisations);
    }
}
