package coop.minga.gateway.insight.api;

import coop.minga.gateway.insight.app.ReportView;
import coop.minga.gateway.insight.app.SelfDeclaredGroupReport;
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
 * R35 over HTTP.
 *
 * <p>Guarantee: the same figures in each format.
 */
@Path("/api/v1/reports/R35")
@Tag(name = "reports")
public class SelfDeclaredGroupReportResource {
    private final SelfDeclaredGroupReport report;
    private final ReportResponses responses;

    SelfDeclaredGroupReportResource(SelfDeclaredGroupReport report, ReportResponses responses) {
        this.report = report;
        this.responses = responses;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @RolesAllowed({Roles.ANALYST, Roles.ORG_ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "reports_r35",
            summary = "R35: members by self-declared group and sex",
            description =
                    "Counts of what members say to belong to, and nothing else of it. The ends of past months only, inside the"
                            + " own organisation too, frozen once issued: two days would reveal one person. Nothing is told"
                            + " of fewer than twenty workers; of others, figures below five are suppressed with those that"
                            + " would give them away. With scope=affiliates by affiliate, sex and group, each worker counted"
                            + " once in the total. Where no figures would hide the small ones, the month is not issued in"
                            + " this cut.")
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReportView.class),
                        examples = @ExampleObject(name = "own", value = SelfDeclaredGroupExamples.JSON)),
                @Content(
                        mediaType = SheetFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "own", value = SelfDeclaredGroupExamples.CSV)),
                @Content(
                        mediaType = SheetFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "own", value = ReportExamples.XLSX))
            })
    public Response report(@BeanParam ReportRequest asked, @Context Request request) {
        return responses.of(report, asked, request);
    }
}
