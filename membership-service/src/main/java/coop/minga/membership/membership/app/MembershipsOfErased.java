package coop.minga.membership.membership.app;

import coop.minga.membership.membership.domain.MembershipFailure;
import coop.minga.membership.membership.store.Memberships;
import coop.minga.membership.person.app.PersonsErasing;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Keeps whoever is still a member from being erased: nobody could say to whom the rights and duties belong.
 *
 * <p>Guarantee: closed memberships stay as they are, under the pseudonym; the sealed reasons in them go with the key.
 */
@ApplicationScoped
class MembershipsOfErased {
    private final Memberships memberships;

    MembershipsOfErased(Memberships memberships) {
        this.memberships = memberships;
    }

    void refuseWhileOpen(@Observes PersonsErasing erasing) {
        if (!memberships.withOpenMembership(erasing.persons()).isEmpty()) {
            throw new DomainFailure(
                    MembershipFailure.PERSON_STILL_MEMBER,
                    "The person has an open membership; let them resign, or end it, and erase them then.");
        }
    }
}
