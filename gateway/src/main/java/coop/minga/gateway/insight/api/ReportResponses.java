package coop.minga.gateway.insight.api;

import coop.minga.gateway.insight.app.Report;
import coop.minga.gateway.insight.app.ReportAnswers;
import coop.minga.gateway.insight.app.ReportQuestion;
import coop.minga.gateway.insight.app.ReportView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;

/**
 * Turns an answer into the format that was asked for.
 *
 * <p>Guarantee: the same figures in each; CSV and XLSX are written while they are sent.
 */
@ApplicationScoped
class ReportResponses {
    private final ReportAnswers answers;

    ReportResponses(ReportAnswers answers) {
        this.answers = answers;
    }

    Response of(Report report, ReportRequest asked, Request request) {
        ReportFormat format = ReportFormat.of(asked.format(), request);
        ReportView view =
                answers.answer(report, ReportQuestion.of(report.definition(), asked.asOf(), asked.scope(), asked.by()));
        return switch (format) {
            case JSON -> Response.ok(view, MediaType.APPLICATION_JSON_TYPE).build();
            case CSV ->
                file(view, "csv", ReportFormat.CSV_TYPE + ";charset=UTF-8", out -> new ReportCsv(view)
                        .writeTo(out, StandardCharsets.UTF_8));
            case XLSX -> file(view, "xlsx", ReportFormat.XLSX_TYPE, out -> new ReportXlsx(view).writeTo(out));
        };
    }

    private static Response file(ReportView view, String extension, String type, StreamingOutput body) {
        return Response.ok(body, type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + view.report() + "-" + view.scope() + "-" + view.asOf() + "."
                                + extension + "\"")
                .build();
    }
}
