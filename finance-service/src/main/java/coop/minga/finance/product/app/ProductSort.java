package coop.minga.finance.product.app;

import coop.minga.finance.product.domain.Product;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What products can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum ProductSort implements SortField {
    CODE("code") {
        @Override
        public Comparable<?> parse(String text) {
            return text;
        }
    },
    CREATED_AT("createdAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    ProductSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(Product product, ProductSort sort) {
        return switch (sort) {
            case CODE -> product.terms().code();
            case CREATED_AT -> product.createdAt().toString();
        };
    }
}
