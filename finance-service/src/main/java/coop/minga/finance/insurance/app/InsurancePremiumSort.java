package coop.minga.finance.insurance.app;

import coop.minga.finance.insurance.domain.InsurancePremium;
import coop.minga.platform.paging.SortField;

/**
 * What premiums can be sorted by.
 *
 * <p>Guarantee: each has an index together with the policy.
 */
enum InsurancePremiumSort implements SortField {
    NUMBER("number") {
        @Override
        public Comparable<?> parse(String text) {
            return Integer.valueOf(text);
        }
    };

    private final String attribute;

    InsurancePremiumSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(InsurancePremium row, InsurancePremiumSort sort) {
        return switch (sort) {
            case NUMBER -> Integer.toString(row.number());
        };
    }
}
