package coop.minga.gateway.insight.api;

import coop.minga.gateway.insight.app.FormalityReport;
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
 * R11 over HTTP.
 *
 * <p>Guarantee: the same figures in each format.
 */
@Path("/api/v1/reports/R11")
@Tag(name = "reports")
public class FormalityReportResource {
    private final FormalityReport report;
    private final ReportResponses responses;

    FormalityReportResource(FormalityReport report, ReportResponses responses) {
        this.report = report;
        this.responses = responses;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @RolesAllowed({Roles.ANALYST, Roles.ORG_ADMIN, Roles.AUDITOR, Roles.ORGANISER, Roles.TREASURER})
    @Operation(
            operationId = "reports_r11",
            summary = "R11: members in informal main jobs, and moves from informal to formal",
            description =
                    "Formality of the main job as the rule set found it. Inside the own organisation any day and any cut, with the moves since the month-end a year before. With scope=affiliates (analyst, org-admin, auditor) the ends of past months by affiliate, sex and formality, suppressed and frozen like all counts of people, moves too. Beside them what ILOSTAT publishes of the country of the own organisation, with year and source, when the data set was brought in.")
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReportView.class),
                        examples = @ExampleObject(name = "affiliates", value = FormalityExamples.JSON)),
                @Content(
                        mediaType = SheetFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "affiliates", value = FormalityExamples.CSV)),
                @Content(
                        mediaType = SheetFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "affiliates", value = ReportExamples.XLSX))
            })
    public Response report(@BeanParam ReportRequest asked, @Context Request request) {
        return responses.of(report, asked, request);
    }
}
