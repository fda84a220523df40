package coop.minga.membership.person.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.MergeId;
import coop.minga.membership.person.PersonId;

/**
 * A merge is being undone: whoever moved rows for it gives exactly those back.
 *
 * <p>Guarantee: fired inside the command, while both persons are locked; what came to the kept person after the merge
 * stays there.
 */
public record PersonsMergeUndoing(OrganisationId organisation, MergeId merge, PersonId kept, PersonId absorbed) {}
