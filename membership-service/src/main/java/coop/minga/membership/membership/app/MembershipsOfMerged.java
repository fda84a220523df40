package coop.minga.membership.membership.app;

import coop.minga.membership.membership.domain.Membership;
import coop.minga.membership.membership.domain.StepTaken;
import coop.minga.membership.membership.store.Memberships;
import coop.minga.membership.membership.store.MergedMemberships;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.person.MergeId;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.app.PersonsMergeUndoing;
import coop.minga.membership.person.app.PersonsMerging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Gives the memberships of an absorbed record to the record that is kept, and back when the merge is undone.
 *
 * <p>Guarantee: in the merge's own transaction; what it moved is remembered under the merge, and exactly that goes back.
 * Of two open memberships the absorbed record's counts on no day while the merge stands; its number stays its own.
 */
@ApplicationScoped
class MembershipsOfMerged {
    /** In whose name the memberships' history says it; who merged stands in the merge. */
    private static final String ACTOR = "merge";

    private final Memberships memberships;
    private final MergedMemberships merged;
    private final Reasons reasons;
    private final ChangedMemberships changed;
    private final OrganisationQueries organisations;
    private final Clock clock;

    MembershipsOfMerged(
            Memberships memberships,
            MergedMemberships merged,
            Reasons reasons,
            ChangedMemberships changed,
            OrganisationQueries organisations,
            Clock clock) {
        this.memberships = memberships;
        this.merged = merged;
        this.reasons = reasons;
        this.changed = changed;
        this.organisations = organisations;
        this.clock = clock;
    }

    void follow(@Observes PersonsMerging merging) {
        List<Membership> absorbed = memberships.ofPersonToChange(merging.absorbed());
        boolean keptIsMember =
                !memberships.withOpenMembership(List.of(merging.kept())).isEmpty();
        for (Membership membership : absorbed) {
            if (keptIsMember && membership.state().isOpen()) {
                membership.supersede(merging.merge().value(), taken(merging.organisation()));
            }
        }
        give(merging.organisation(), absorbed, merging.absorbed(), merging.kept());
        merged.remember(merging.organisation(), merging.merge(), ids(absorbed));
    }

    void undo(@Observes PersonsMergeUndoing undoing) {
        MergeId merge = undoing.merge();
        List<Membership> moved = memberships.allToChange(merged.of(merge));
        moved.forEach(membership -> membership.restore(merge.value(), taken(undoing.organisation())));
        give(undoing.organisation(), moved, undoing.kept(), undoing.absorbed());
    }

    private void give(OrganisationId organisation, List<Membership> these, PersonId from, PersonId to) {
        these.forEach(membership -> membership.belongTo(to, clock.instant()));
        changed.publish(these);
        reasons.sealAnew(organisation, ids(these), from, to);
    }

    private static List<UUID> ids(List<Membership> these) {
        return these.stream().map(each -> each.terms().id().value()).toList();
    }

    private StepTaken taken(OrganisationId organisation) {
        return new StepTaken(ACTOR, null, null, null, organisations.zone(organisation), clock.instant());
    }
}
