package coop.minga.membership.registration.app;

import coop.minga.membership.registration.domain.Registration;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What registrations can be sorted by.
 *
 * <p>Guarantee: it has an index together with the id.
 */
enum RegistrationSort implements SortField {
    CREATED_AT;

    @Override
    public String attribute() {
        return "createdAt";
    }

    @Override
    public Comparable<?> parse(String text) {
        return Instant.parse(text);
    }

    static String valueOf(Registration registration, RegistrationSort sort) {
        return switch (sort) {
            case CREATED_AT -> registration.createdAt().toString();
        };
    }
}
