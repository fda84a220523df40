package coop.minga.membership.person.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import java.util.List;

/**
 * Persons are being erased: whoever keeps something personal outside of their keys destroys it now, and whoever cannot
 * spare one of them refuses.
 *
 * <p>Guarantee: fired inside the command, while keys and details are still there; a refusal of an observer refuses the
 * erasure of all.
 */
public record PersonsErasing(OrganisationId organisation, List<PersonId> persons) {
    public PersonsErasing {
        persons = List.copyOf(persons);
    }
}
