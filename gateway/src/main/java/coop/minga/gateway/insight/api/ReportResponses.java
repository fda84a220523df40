package coop.minga.gateway.insight.api;

import coop.minga.gateway.insight.app.Report;
import coop.minga.gateway.insight.app.ReportAnswers;
import coop.minga.gateway.insight.app.ReportQuestion;
import coop.minga.gateway.insight.app.ReportView;
import coop.minga.platform.sheet.SheetFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/**
 * Turns an answer into the format that was asked for.
 *
 * <p>Guarantee: the same figures in each.
 */
@ApplicationScoped
class ReportResponses {
    private final ReportAnswers answers;

    ReportResponses(ReportAnswers answers) {
        this.answers = answers;
    }

    Response of(Report report, ReportRequest asked, Request request) {
        SheetFormat format = SheetFormat.of(asked.format(), request);
        ReportView view =
                answers.answer(report, ReportQuestion.of(report.definition(), asked.asOf(), asked.scope(), asked.by()));
        return format.answer(
                view, new ReportLines(view)::sheet, view.report() + "-" + view.scope() + "-" + view.asOf());
    }
}
