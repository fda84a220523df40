package coop.minga.membership.subject.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;

/**
 * Another organisation's record of the same human.
 *
 * <p>Guarantee: none by itself; who may hold one is {@link OwnRecords}' to say.
 */
public record LinkedRecord(OrganisationId organisation, PersonId person) {}
