package coop.minga.membership.person.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.MergeId;
import coop.minga.membership.person.PersonId;

/**
 * A person is being absorbed by another: whoever keeps rows of the absorbed one gives them to the kept one, remembers
 * under the merge which they were, and seals anew what lies under the absorbed person's key.
 *
 * <p>Guarantee: fired inside the command, while both persons are locked and both keys are there; a refusal of an observer
 * refuses the merge.
 */
public record PersonsMerging(OrganisationId organisation, MergeId merge, PersonId kept, PersonId absorbed) {}
