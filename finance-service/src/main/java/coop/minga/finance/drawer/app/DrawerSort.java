package coop.minga.finance.drawer.app;

import coop.minga.finance.drawer.domain.CashDrawer;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What drawers can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum DrawerSort implements SortField {
    OPENED_AT("openedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    DrawerSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(CashDrawer drawer, DrawerSort sort) {
        return switch (sort) {
            case OPENED_AT -> drawer.openedAt().toString();
        };
    }
}
