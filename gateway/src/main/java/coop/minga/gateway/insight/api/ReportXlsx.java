package coop.minga.gateway.insight.api;

import coop.minga.gateway.insight.app.ReportView;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A report as a workbook: the sheet {@code figures} with head, rows and total, the sheet {@code ground} with what they
 * rest on.
 *
 * <p>Guarantee: figures are numbers and everything else is text, never a formula. A workbook that was cut short does not
 * open.
 */
final class ReportXlsx {
    /** Rows go out in portions of this many, so that a long report does not gather in memory. */
    private static final int PORTION = 500;

    private final ReportView view;

    ReportXlsx(ReportView view) {
        this.view = view;
    }

    void writeTo(OutputStream out) throws IOException {
        ReportLines lines = new ReportLines(view);
        try (Workbook workbook = new Workbook(out, "Minga", null)) {
            Worksheet figures = workbook.newWorksheet("figures");
            List<String> head = lines.head();
            for (int column = 0; column < head.size(); column++) {
                figures.value(0, column, head.get(column));
            }
            int row = 1;
            for (List<@Nullable Object> line : lines.body()) {
                write(figures, row, line);
                if (row % PORTION == 0) {
                    figures.flush();
                }
                row++;
            }
            figures.finish();
            Worksheet ground = workbook.newWorksheet("ground");
            List<String> statements = lines.ground();
            for (int i = 0; i < statements.size(); i++) {
                ground.value(i, 0, statements.get(i));
            }
            ground.finish();
        }
    }

    private static void write(Worksheet sheet, int row, List<@Nullable Object> line) {
        for (int column = 0; column < line.size(); column++) {
            Object value = line.get(column);
            if (value instanceof Number number) {
                sheet.value(row, column, number);
            } else if (value != null) {
                sheet.value(row, column, ReportLines.harmless(value.toString()));
            }
        }
    }
}
