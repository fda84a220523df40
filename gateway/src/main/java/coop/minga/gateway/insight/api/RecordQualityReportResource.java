package coop.minga.gateway.insight.api;

import coop.minga.gateway.insight.app.RecordQualityReport;
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
 * R30 over HTTP.
 *
 * <p>Guarantee: the same figures in each format.
 */
@Path("/api/v1/reports/R30")
@Tag(name = "reports")
public class RecordQualityReportResource {
    private final RecordQualityReport report;
    private final ReportResponses responses;

    RecordQualityReportResource(RecordQualityReport report, ReportResponses responses) {
        this.report = report;
        this.responses = responses;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @RolesAllowed({Roles.ANALYST, Roles.ORG_ADMIN, Roles.AUDITOR, Roles.ORGANISER, Roles.TREASURER})
    @Operation(
            operationId = "reports_r30",
            summary = "R30: data quality: missing, duplicate and stale records",
            description =
                    "Person records of members. Inside the own organisation counts of what is missing, may be recorded twice or was not touched for two years, by unit and sex. With scope=affiliates (analyst, org-admin, auditor) counts and shares by affiliate and sex at the end of a past month, suppressed and frozen like all counts of people.")
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReportView.class),
                        examples = @ExampleObject(name = "own", value = RecordQualityExamples.JSON)),
                @Content(
                        mediaType = SheetFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "own", value = RecordQualityExamples.CSV)),
                @Content(
                        mediaType = SheetFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "own", value = ReportExamples.XLSX))
            })
    public Response report(@BeanParam ReportRequest asked, @Context Request request) {
        return responses.of(report, asked, request);
    }
}
