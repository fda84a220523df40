package coop.minga.gateway.insight.api;

import coop.minga.gateway.insight.app.ReportView;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A report as CSV (RFC 4180): the head, the rows of the cut, the total, then what the figures rest on as lines that
 * begin with {@code #}.
 *
 * <p>Guarantee: the last line is {@code # rows=N}, N counting rows and total. HTTP lets a failed stream look complete,
 * so a reader who does not find the line has not got the report.
 */
final class ReportCsv {
    private static final String END = "\r\n";

    private final ReportLines lines;

    ReportCsv(ReportView view) {
        this.lines = new ReportLines(view);
    }

    void writeTo(OutputStream out, Charset charset) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, charset));
        writer.write(String.join(",", lines.head()) + END);
        List<List<@Nullable Object>> body = lines.body();
        for (List<@Nullable Object> line : body) {
            writer.write(line.stream().map(ReportCsv::field).collect(Collectors.joining(",")) + END);
        }
        for (String statement : lines.ground()) {
            writer.write("# " + statement + END);
        }
        writer.write("# rows=" + body.size() + END);
        writer.flush();
    }

    private static String field(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return value == null ? "" : value.toString();
        }
        String harmless = ReportLines.harmless(text);
        boolean isPlain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n' || c == '#');
        return isPlain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
