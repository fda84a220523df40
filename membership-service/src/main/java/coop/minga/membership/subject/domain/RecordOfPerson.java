package coop.minga.membership.subject.domain;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;

/**
 * Names one organisation's record of a person; the id alone does not, for organisations choose ids.
 *
 * <p>Guarantee: equal only for the same record.
 */
public record RecordOfPerson(OrganisationId organisation, PersonId person) {}
