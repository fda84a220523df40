package coop.minga.membership.person.domain;

import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.person.SelfDeclaredGroup;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Persons were recorded or corrected, and stand now as they are given here.
 *
 * <p>Guarantee: fired after the flush and before the commit, so versions are final and the effect can still be undone.
 *
 * @param zone in which the days of their organisation begin
 */
public record PersonsRecorded(List<Facts> persons, ZoneId zone) {
    public PersonsRecorded {
        persons = List.copyOf(persons);
    }

    /** What may be told of a person: the open fields, and of the sealed ones what names nobody. */
    public record Facts(
            Person person, @Nullable List<SelfDeclaredGroup> groups, boolean hasContactPoint, boolean hasIdentifier) {
        public static Facts of(Person person, PersonDetails details) {
            return new Facts(
                    person,
                    details.selfDeclaredGroups(),
                    !details.contactPoints().isEmpty(),
                    !details.identifiers().isEmpty());
        }
    }
}
