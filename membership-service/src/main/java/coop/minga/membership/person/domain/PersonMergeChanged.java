package coop.minga.membership.person.domain;

import coop.minga.membership.person.PersonId;
import java.time.ZoneId;

/**
 * A record was absorbed by another, or given back, and stands now as it is given here.
 *
 * <p>Guarantee: fired after the flush and before the commit, so versions are final and the effect can still be undone.
 *
 * @param zone in which the days of their organisation begin
 */
public record PersonMergeChanged(Person absorbed, PersonId kept, boolean undone, ZoneId zone) {}
