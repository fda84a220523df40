package coop.minga.membership.person.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import java.util.List;

/**
 * Tells within the service that persons were recorded, corrected, merged, parted or erased.
 *
 * <p>Guarantee: fired inside the command; says who, not what; whoever hears it reads for itself.
 */
public record PersonsChanged(OrganisationId organisation, List<PersonId> persons) {
    public PersonsChanged {
        persons = List.copyOf(persons);
    }
}
