package coop.minga.membership.person.app;

import coop.minga.membership.person.domain.Person;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What persons can be sorted by; never by name, for names are sealed.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum PersonSort implements SortField {
    CREATED_AT;

    @Override
    public String attribute() {
        return "createdAt";
    }

    @Override
    public Comparable<?> parse(String text) {
        return Instant.parse(text);
    }

    static String valueOf(Person person, PersonSort sort) {
        return switch (sort) {
            case CREATED_AT -> person.createdAt().toString();
        };
    }
}
