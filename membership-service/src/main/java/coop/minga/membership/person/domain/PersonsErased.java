package coop.minga.membership.person.domain;

import java.time.ZoneId;
import java.util.List;

/**
 * Persons were erased, and their records stand now as they are given here.
 *
 * <p>Guarantee: fired after the flush and before the commit, so versions are final and the effect can still be undone.
 *
 * @param zone in which the days of their organisation begin
 */
public record PersonsErased(List<Person> persons, ZoneId zone) {
    public PersonsErased {
        persons = List.copyOf(persons);
    }
}
