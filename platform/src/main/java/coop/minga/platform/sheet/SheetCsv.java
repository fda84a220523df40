package coop.minga.platform.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as CSV (RFC 4180): head and body, then what they rest on as lines that begin with {@code #}.
 *
 * <p>Guarantee: the last line is {@code # rows=N}, N counting the lines of the body. HTTP lets a failed stream look
 * complete, so a reader who does not find the line has not got the sheet.
 */
final class SheetCsv {
    private static final String END = "\r\n";

    private SheetCsv() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(String.join(",", sheet.head()) + END);
        long rows = 0;
        for (List<? extends @Nullable Object> line : sheet.body()) {
            writer.write(line.stream().map(SheetCsv::field).collect(Collectors.joining(",")) + END);
            rows++;
        }
        for (String statement : sheet.ground()) {
            writer.write("# " + statement + END);
        }
        writer.write("# rows=" + rows + END);
        writer.flush();
    }

    private static String field(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return value == null ? "" : value.toString();
        }
        String harmless = Sheet.harmless(text);
        boolean isPlain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n' || c == '#');
        return isPlain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
