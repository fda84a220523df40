package coop.minga.membership.person.domain;

import java.time.ZoneId;
import java.util.List;

/**
 * Persons were recorded or corrected, and stand now as they are given here.
 *
 * <p>Guarantee: fired after the flush and before the commit, so versions are final and the effect can still be undone.
 *
 * @param zone in which the days of their organisation begin
 */
public record PersonsRecorded(List<Person> persons, ZoneId zone) {
    public PersonsRecorded {
        persons = List.copyOf(persons);
    }
}
