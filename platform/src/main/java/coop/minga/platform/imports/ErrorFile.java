package coop.minga.platform.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows an import refused, or a rollback left as they are, as a CSV file: row, column, code and reason, then the row as it was.
 *
 * <p>Guarantee: the last line begins with {@code end} and states how many rows there are; a file without it was cut off
 * on the way, which HTTP alone does not show. Any number of rows in flat memory.
 */
public final class ErrorFile {
    private static final int AT_ONCE = 500;

    private final List<String> columns;
    private final Pages pages;
    private final String what;

    /** @param what became of the rows, as the last line counts them */
    ErrorFile(List<String> columns, Pages pages, String what) {
        this.columns = columns;
        this.pages = pages;
        this.what = what;
    }

    /** Reads refused rows behind a row. */
    @FunctionalInterface
    interface Pages {
        List<Refusal> after(long row, int atMost);
    }

    public void writeTo(OutputStream out) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder().build(text);
        List<String> header = new ArrayList<>(List.of("row", "column", "code", "reason"));
        header.addAll(columns);
        csv.writeRecord(header);
        long row = 0;
        long count = 0;
        List<Refusal> page = pages.after(row, AT_ONCE);
        while (!page.isEmpty()) {
            for (Refusal refusal : page) {
                csv.writeRecord(record(refusal));
            }
            count += page.size();
            row = page.getLast().row();
            page = pages.after(row, AT_ONCE);
        }
        csv.writeRecord("end", "", "", count + " rows " + what);
        text.flush();
    }

    private static List<String> record(Refusal refusal) {
        List<String> record = new ArrayList<>();
        record.add(Long.toString(refusal.row()));
        record.add(refusal.column() == null ? "" : refusal.column());
        record.add(refusal.code());
        record.add(refusal.reason());
        record.addAll(refusal.fields());
        return record;
    }
}
