package coop.minga.gateway.insight.api;

import coop.minga.gateway.insight.app.DuesReport;
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
 * R02 over HTTP.
 *
 * <p>Guarantee: the same figures in each format.
 */
@Path("/api/v1/reports/R02")
@Tag(name = "reports")
public class DuesReportResource {
    private final DuesReport report;
    private final ReportResponses responses;

    DuesReportResource(DuesReport report, ReportResponses responses) {
        this.report = report;
        this.responses = responses;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @RolesAllowed({Roles.ANALYST, Roles.ORG_ADMIN, Roles.AUDITOR, Roles.ORGANISER, Roles.TREASURER})
    @Operation(
            operationId = "reports_r02",
            summary = "R02: members paid up and in all, what they owe, and affiliation fees",
            description =
                    "Inside the own organisation, on any day: how many members there are, whose dues are paid or waived,"
                            + " who is behind, and what is owed by how long it has been due, by any of unit, sex,"
                            + " worker-group and currency. With scope=affiliates (analyst, org-admin, auditor) the fees"
                            + " that each affiliate of the own organisation settled with it in the year until the end"
                            + " of a past month. Rests on membership and finance; while one of them is missing"
                            + " the figures are null.")
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReportView.class),
                        examples = {
                            @ExampleObject(name = "own", value = DuesExamples.JSON),
                            @ExampleObject(name = "affiliates", value = DuesExamples.JSON_ABOVE)
                        }),
                @Content(
                        mediaType = SheetFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "own", value = DuesExamples.CSV)),
                @Content(
                        mediaType = SheetFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "own", value = ReportExamples.XLSX))
            })
    public Response report(@BeanParam ReportRequest asked, @Context Request request) {
        return responses.of(report, asked, request);
    }
}
