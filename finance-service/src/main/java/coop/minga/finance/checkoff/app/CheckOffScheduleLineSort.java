package coop.minga.finance.checkoff.app;

import coop.minga.platform.paging.SortField;

/**
 * What the lines of a schedule can be sorted by.
 *
 * <p>Guarantee: has an index together with the schedule.
 */
enum CheckOffScheduleLineSort implements SortField {
    LINE;

    @Override
    public String attribute() {
        return "line";
    }

    @Override
    public Comparable<?> parse(String text) {
        return Integer.valueOf(text);
    }
}
