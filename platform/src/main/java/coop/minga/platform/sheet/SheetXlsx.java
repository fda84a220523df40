package coop.minga.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as a workbook: {@code figures} with head and body, {@code ground} with what they rest on.
 *
 * <p>Guarantee: numbers are numbers and everything else is text, never a formula. A workbook that was cut short does not
 * open.
 */
final class SheetXlsx {
    /** Rows go out in portions of this many, so that a long sheet does not gather in memory. */
    private static final int PORTION = 500;

    private SheetXlsx() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Minga", null)) {
            Worksheet figures = workbook.newWorksheet("figures");
            int row = 0;
            write(figures, row++, sheet.head());
            for (List<? extends @Nullable Object> line : sheet.body()) {
                write(figures, row, line);
                if (row % PORTION == 0) {
                    figures.flush();
                }
                row++;
            }
            figures.finish();
            Worksheet ground = workbook.newWorksheet("ground");
            row = 0;
            for (String statement : sheet.ground()) {
                write(ground, row++, List.of(statement));
            }
            ground.finish();
        }
    }

    private static void write(Worksheet sheet, int row, List<? extends @Nullable Object> line) {
        for (int column = 0; column < line.size(); column++) {
            Object value = line.get(column);
            if (value instanceof Number number) {
                sheet.value(row, column, number);
            } else if (value != null) {
                sheet.value(row, column, Sheet.harmless(value.toString()));
            }
        }
    }
}
