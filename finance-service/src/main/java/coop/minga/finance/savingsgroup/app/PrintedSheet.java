package coop.minga.finance.savingsgroup.app;

import java.util.List;

/**
 * What stands on the paper of a meeting.
 *
 * <p>Guarantee: words only, and no member's name; empty where something is to be written by hand.
 *
 * @param organisation empty until finance has heard its name
 * @param rules the agreed amounts, in a line
 * @param foot the boxes, in lines
 */
record PrintedSheet(
        String organisation, String title, String rules, List<Row> rows, List<String> totals, List<String> foot) {

    /** A member's line, with one text for each of {@link GroupSheetPdf#COLUMNS}. */
    record Row(List<String> cells) {}
}
