package coop.minga.membership.person.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;

/**
 * A person is being erased: whoever keeps something personal outside of the person's key destroys it now, and whoever
 * cannot spare the person refuses.
 *
 * <p>Guarantee: fired inside the command, while the person's key and details are still there; a refusal of an observer
 * refuses the erasure.
 */
public record PersonErasing(OrganisationId organisation, PersonId person) {}
