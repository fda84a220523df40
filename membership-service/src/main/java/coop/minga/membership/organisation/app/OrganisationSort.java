package coop.minga.membership.organisation.app;

import coop.minga.membership.organisation.domain.Organisation;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What organisations can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum OrganisationSort implements SortField {
    CREATED_AT("createdAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    },
    NAME("name") {
        @Override
        public Comparable<?> parse(String text) {
            return text;
        }
    };

    private final String attribute;

    OrganisationSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(Organisation organisation, OrganisationSort sort) {
        return switch (sort) {
            case CREATED_AT -> organisation.createdAt().toString();
            case NAME -> organisation.profile().name();
        };
    }
}
