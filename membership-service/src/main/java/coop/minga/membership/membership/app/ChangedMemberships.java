package coop.minga.membership.membership.app;

import coop.minga.membership.membership.domain.Membership;
import coop.minga.membership.membership.domain.MembershipsChanged;
import coop.minga.membership.membership.store.MembershipPeriods;
import coop.minga.membership.membership.store.Memberships;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.PersistenceException;
import java.util.List;

/**
 * What follows from every change of memberships.
 *
 * <p>Guarantee: the periods that lists ask and the event to others are written with the change or not at all; what the
 * database refuses is told with its place, as if the domain had.
 */
@ApplicationScoped
class ChangedMemberships {
    private final Memberships memberships;
    private final MembershipPeriods periods;
    private final Event<MembershipsChanged> changed;

    ChangedMemberships(Memberships memberships, MembershipPeriods periods, Event<MembershipsChanged> changed) {
        this.memberships = memberships;
        this.periods = periods;
        this.changed = changed;
    }

    void publish(List<Membership> these) {
        if (these.isEmpty()) {
            return;
        }
        try {
            memberships.flush();
        } catch (PersistenceException refused) {
            throw MembershipConstraints.failure(refused)
                    .map(RuntimeException.class::cast)
                    .orElse(refused);
        }
        periods.follow(these);
        changed.fire(new MembershipsChanged(these));
    }
}
