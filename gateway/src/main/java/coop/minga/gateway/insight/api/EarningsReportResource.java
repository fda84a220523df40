package coop.minga.gateway.insight.api;

import coop.minga.gateway.insight.app.EarningsReport;
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
 * R32 over HTTP.
 *
 * <p>Guarantee: the same figures in each format.
 */
@Path("/api/v1/reports/R32")
@Tag(name = "reports")
public class EarningsReportResource {
    private final EarningsReport report;
    private final ReportResponses responses;

    EarningsReportResource(EarningsReport report, ReportResponses responses) {
        this.report = report;
        this.responses = responses;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @RolesAllowed({Roles.ANALYST, Roles.ORG_ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "reports_r32",
            summary = "R32: monthly earnings by sex and worker group",
            description =
                    "Earnings of the main job in a month, each row of one currency; median and quartiles are the mean of five"
                            + " figures around them, so that none is one worker's. Inside the own organisation any day,"
                            + " suppressed below five workers. With scope=affiliates the ends of past months by affiliate,"
                            + " sex and worker group, of at least twenty workers and only where R01 shows how many there"
                            + " are, frozen once issued.")
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReportView.class),
                        examples = @ExampleObject(name = "own", value = EarningsExamples.JSON)),
                @Content(
                        mediaType = SheetFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "own", value = EarningsExamples.CSV)),
                @Content(
                        mediaType = SheetFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "own", value = ReportExamples.XLSX))
            })
    public Response report(@BeanParam ReportRequest asked, @Context Request request) {
        return responses.of(report, asked, request);
    }
}
