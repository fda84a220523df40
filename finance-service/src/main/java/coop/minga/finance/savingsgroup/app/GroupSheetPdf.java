package coop.minga.finance.savingsgroup.app;

import coop.minga.finance.savingsgroup.app.PrintedSheet.Row;
import coop.minga.platform.print.PrintedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Draws the sheet of a meeting on as many leaves (A4, lying) as the group has members for.
 *
 * <p>Guarantee: that of {@link PrintedPage}; every leaf has the group, the day and the columns on it, the last one the sums.
 */
final class GroupSheetPdf {
    /** From left to right. */
    static final List<String> COLUMNS = List.of(
            "No.",
            "Attendance",
            "Shares so far",
            "Shares bought",
            "Owed",
            "Repaid",
            "Lent",
            "Due on",
            "Fines",
            "Social fund in",
            "Social fund out",
            "Signature");

    private static final float[] WIDTHS = {30, 62, 58, 62, 72, 68, 68, 60, 56, 72, 72, 98};
    private static final float WIDTH = 841.89f;
    private static final float HEIGHT = 595.28f;
    private static final float EDGE = 32;
    private static final float STEP = 19;
    private static final float SIZE = 8.5f;
    private static final int ROWS = 20;

    private GroupSheetPdf() {}

    static byte[] draw(PrintedSheet sheet) {
        List<Consumer<PrintedPage>> leaves = new ArrayList<>();
        int count = Math.max(1, (sheet.rows().size() + ROWS - 1) / ROWS);
        for (int i = 0; i < count; i++) {
            int leaf = i;
            List<Row> rows =
                    sheet.rows().subList(i * ROWS, Math.min(sheet.rows().size(), (i + 1) * ROWS));
            leaves.add(page -> draw(page, sheet, rows, leaf + 1, count));
        }
        return PrintedPage.draw("Meeting sheet", WIDTH, HEIGHT, leaves);
    }

    private static void draw(PrintedPage page, PrintedSheet sheet, List<Row> rows, int leaf, int leaves) {
        float top = HEIGHT - EDGE;
        page.text(sheet.organisation(), 14, 1, EDGE, top, 420);
        page.line(sheet.title(), 12, EDGE + 430, top - 13);
        page.line(sheet.rules(), SIZE, EDGE, top - 34);
        page.line(leaf + " / " + leaves, SIZE, WIDTH - EDGE - 28, top - 34);
        float y = top - 60;
        cells(page, COLUMNS, y);
        for (Row row : rows) {
            y -= STEP;
            cells(page, row.cells(), y);
        }
        if (leaf == leaves) {
            y -= STEP;
            cells(page, sheet.totals(), y);
            for (String line : sheet.foot()) {
                y -= STEP;
                page.line(line, 9.5f, EDGE, y);
            }
        }
    }

    private static void cells(PrintedPage page, List<String> texts, float y) {
        float x = EDGE;
        for (int i = 0; i < WIDTHS.length; i++) {
            page.canvas().setLineWidth(0.4f);
            page.canvas().rectangle(x, y - 6, WIDTHS[i], STEP);
            page.canvas().stroke();
            if (!texts.get(i).isEmpty()) {
                float size = SIZE;
                while (!page.fits(texts.get(i), size, WIDTHS[i] - 6)) {
                    size -= 0.5f;
                }
                page.line(texts.get(i), size, x + 3, y);
            }
            x += WIDTHS[i];
        }
    }
}
