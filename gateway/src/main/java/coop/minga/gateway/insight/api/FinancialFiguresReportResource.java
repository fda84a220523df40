package coop.minga.gateway.insight.api;

import coop.minga.gateway.insight.app.FinancialFiguresReport;
import coop.minga.gateway.insight.app.ReportView;
import coop.minga.platform.access.Roles;
import coop.minga.platform.sheet.SheetFormat;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * R31 over HTTP.
 *
 * <p>Guarantee: the same figures in each format.
 */
@Path("/api/v1/reports/R31")
@Tag(name = "reports")
public class FinancialFiguresReportResource {
    private final FinancialFiguresReport report;
    private final ReportResponses responses;

    FinancialFiguresReportResource(FinancialFiguresReport report, ReportResponses responses) {
        this.report = report;
        this.responses = responses;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @RolesAllowed({Roles.ANALYST, Roles.ORG_ADMIN, Roles.AUDITOR, Roles.TREASURER, Roles.LOAN_OFFICER})
    @Operation(
            operationId = "reports_r31",
            summary = "R31: loans at risk, by age, and provided for, savings, shares and PEARLS",
            description =
                    "Inside the own organisation, on any day: as finance told it each night and with each filing. With"
                            + " scope=affiliates (analyst, org-admin, auditor) what the own organisation and each below it filed for"
                            + " the end of a past month, without what would be of fewer than five borrowers. Rests on membership"
                            + " and finance; while one of them is missing the figures are null. Who is late, and the next"
                            + " step, is told inside the organisation by loan-arrears.")
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReportView.class),
                        examples = {
                            @ExampleObject(name = "own", value = FinancialFiguresExamples.JSON),
                            @ExampleObject(name = "affiliates", value = FinancialFiguresExamples.JSON_ABOVE)
                        }),
                @Content(
                        mediaType = SheetFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "own", value = FinancialFiguresExamples.CSV)),
                @Content(
                        mediaType = SheetFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "own", value = ReportExamples.XLSX))
            })
    public Response report(@BeanParam ReportRequest asked, @Context Request request) {
        return responses.of(report, asked, request);
    }
}
