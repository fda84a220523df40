package coop.minga.membership.person.app;

import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.command.IfMatch;

/**
 * What a person's record is to say, if it still stands at the version the caller has seen.
 *
 * <p>Guarantee: none by itself; whoever corrects checks it.
 */
public record PersonCorrection(PersonId id, IfMatch ifMatch, PersonDetails details) {}
