package coop.minga.membership.membership.app;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.membership.domain.Correction;
import coop.minga.membership.membership.domain.Membership;
import coop.minga.membership.membership.domain.MembershipStep;
import coop.minga.membership.membership.domain.StepDetails;
import coop.minga.membership.membership.domain.StepTaken;
import coop.minga.membership.membership.store.Memberships;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.platform.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes back memberships that were taken over from older books by mistake.
 *
 * <p>Guarantee: nothing is deleted; the history shows that the approval was annulled and the application withdrawn, and
 * no day counts the member any more. A membership to which something else has happened stays.
 */
@ApplicationScoped
public class MembershipWithdrawal {
    /** An application and its approval, and nothing else. */
    private static final long AS_ADMITTED = 1;

    private static final int APPROVAL = 1;

    private final Memberships memberships;
    private final ChangedMemberships changed;
    private final OrganisationQueries organisations;
    private final Clock clock;

    MembershipWithdrawal(
            Memberships memberships, ChangedMemberships changed, OrganisationQueries organisations, Clock clock) {
        this.memberships = memberships;
        this.changed = changed;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Inside the caller's transaction, with a number of statements that does not grow with the list.
     *
     * @return those withdrawn; to the others something has happened since they were admitted
     */
    public Set<MembershipId> withdrawAll(Caller caller, Collection<MembershipId> ids) {
        List<Membership> admitted = memberships
                .allToChange(ids.stream().map(MembershipId::value).toList())
                .stream()
                .filter(each -> each.version() == AS_ADMITTED)
                .toList();
        ZoneId zone = organisations.zone(new OrganisationId(caller.organisation()));
        // Each step is a version of its own, with an event and an instant at which it became known.
        admitted.forEach(each -> each.correct(new Correction.Annulment(APPROVAL), taken(caller, zone, null)));
        changed.publish(admitted);
        admitted.forEach(
                each -> each.take(MembershipStep.WITHDRAWAL, StepDetails.NONE, taken(caller, zone, each.joinedOn())));
        changed.publish(admitted);
        return admitted.stream().map(each -> each.terms().id()).collect(Collectors.toUnmodifiableSet());
    }

    private StepTaken taken(Caller caller, ZoneId zone, @Nullable LocalDate effectiveOn) {
        return new StepTaken(caller.subject(), null, null, effectiveOn, zone, clock.instant());
    }
}
