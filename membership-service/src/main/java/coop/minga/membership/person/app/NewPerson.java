package coop.minga.membership.person.app;

import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.person.PersonId;

/**
 * A person to be recorded.
 *
 * <p>Guarantee: the details are valid in themselves.
 */
public record NewPerson(PersonId id, PersonDetails details) {}
