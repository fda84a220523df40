package coop.minga.gateway.insight.api;

import coop.minga.gateway.insight.app.MemberReportView;
import coop.minga.gateway.insight.app.MemberReportView.Figures;
import coop.minga.gateway.insight.app.MemberReportView.Row;
import coop.minga.gateway.insight.app.SourceView;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * R01 as CSV (RFC 4180): the head, the rows of the cut, the total, then what the figures rest on as lines that begin
 * with {@code #}.
 *
 * <p>Guarantee: the last line is {@code # rows=N}, N counting rows and total. HTTP lets a failed stream look complete,
 * so a reader who does not find the line has not got the report.
 */
final class MemberReportCsv {
    private static final String END = "\r\n";

    private final MemberReportView view;

    MemberReportCsv(MemberReportView view) {
        this.view = view;
    }

    void writeTo(OutputStream out, Charset charset) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, charset));
        writer.write("level,affiliate_id,affiliate_name,sex,age_band,workers,memberships,suppressed" + END);
        Figures figures = view.figures();
        int rows = 0;
        if (figures != null) {
            for (Row row : figures.rows()) {
                write(writer, "CELL", row);
                rows++;
            }
            write(writer, "TOTAL", figures.total());
            rows++;
        }
        writeGround(writer, figures != null);
        writer.write("# rows=" + rows + END);
        writer.flush();
    }

    private void writeGround(Writer writer, boolean hasFigures) throws IOException {
        writer.write("# report=" + view.report() + " asOf=" + view.asOf() + " scope=" + view.scope() + " by="
                + String.join("+", view.by()) + " generatedAt=" + view.generatedAt() + END);
        for (SourceView source : view.sources()) {
            writer.write("# source=" + source.source() + " state=" + source.state() + " completeUpTo="
                    + Objects.toString(source.completeUpTo(), "unknown") + " eventsSetAside=" + source.eventsSetAside()
                    + END);
        }
        if (view.linkedShare() != null) {
            writer.write("# linkedShare=" + view.linkedShare() + END);
        }
        if (view.suppressedBelow() != null) {
            writer.write("# suppressedBelow=" + view.suppressedBelow() + END);
        }
        if (!hasFigures) {
            writer.write("# figures=unknown" + END);
        }
    }

    private static void write(Writer writer, String level, Row row) throws IOException {
        MemberReportView.Affiliate affiliate = row.affiliate();
        writer.write(String.join(
                ",",
                level,
                affiliate == null ? "" : affiliate.id().toString(),
                affiliate == null ? "" : text(affiliate.name()),
                text(row.sex()),
                text(row.ageBand()),
                Objects.toString(row.workers(), ""),
                Objects.toString(row.memberships(), ""),
                Boolean.toString(row.suppressed())));
        writer.write(END);
    }

    /**
     * A spreadsheet runs a cell that begins with one of these as a formula, and names of organisations come from
     * anybody; the apostrophe makes it text.
     */
    private static String text(@Nullable String value) {
        if (value == null) {
            return "";
        }
        String harmless = !value.isEmpty() && "=+-@\t\r\n|%".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean isPlain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n' || c == '#');
        return isPlain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
