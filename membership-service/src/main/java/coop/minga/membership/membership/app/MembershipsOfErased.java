package coop.minga.membership.membership.app;

import coop.minga.membership.membership.domain.MembershipFailure;
import coop.minga.membership.membership.store.Memberships;
import coop.minga.membership.person.app.PersonsErasing;
import coop.minga.membership.resolution.app.ResolutionCommands;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Keeps whoever is still a member from being erased: nobody could say to whom the rights and duties belong.
 *
 * <p>Guarantee: closed memberships stay as they are, under the pseudonym; the sealed reasons in them go with the key, and
 * with the keys of their own what resolutions say of expelling the person.
 */
@ApplicationScoped
class MembershipsOfErased {
    private final Memberships memberships;
    private final ResolutionCommands resolutions;

    MembershipsOfErased(Memberships memberships, ResolutionCommands resolutions) {
        this.memberships = memberships;
        this.resolutions = resolutions;
    }

    void refuseWhileOpen(@Observes PersonsErasing erasing) {
        if (!memberships.withOpenMembership(erasing.persons()).isEmpty()) {
            throw new DomainFailure(
                    MembershipFailure.PERSON_STILL_MEMBER,
                    "The person has an open membership; let them resign, or end it, and erase them then.");
        }
    }

    /** Why somebody was to be expelled is written about them and nobody else. */
    void forgetExpulsions(@Observes PersonsErasing erasing) {
        resolutions.forgetExpulsionsOf(erasing.organisation(), memberships.idsOf(erasing.persons()));
    }
}
