package coop.minga.finance.budget.app;

import coop.minga.finance.budget.domain.Budget;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What budgets can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum BudgetSort implements SortField {
    CREATED_AT("createdAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    BudgetSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(Budget budget, BudgetSort sort) {
        return switch (sort) {
            case CREATED_AT -> budget.createdAt().toString();
        };
    }
}
