package coop.minga.membership.membership.domain;

import java.util.List;

/**
 * Memberships began or have taken a step, and stand now as they are given here.
 *
 * <p>Guarantee: fired after the flush and before the commit, so versions are final and the effect can still be undone.
 */
public record MembershipsChanged(List<Membership> memberships) {
    public MembershipsChanged {
        memberships = List.copyOf(memberships);
    }
}
