package coop.minga.gateway.insight.api;

import coop.minga.gateway.insight.app.MemberReport;
import coop.minga.gateway.insight.app.MemberReportQuestion;
import coop.minga.gateway.insight.app.MemberReportView;
import coop.minga.platform.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * R01 over HTTP.
 *
 * <p>Guarantee: the same figures in each format.
 */
@Path("/api/v1/reports/R01")
@Tag(name = "reports", description = "Counts over an organisation and what is affiliated below it; never a person.")
public class MemberReportResource {
    private final MemberReport report;

    MemberReportResource(MemberReport report) {
        this.report = report;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ReportFormat.CSV_TYPE})
    @RolesAllowed({Roles.ANALYST, Roles.ORG_ADMIN, Roles.AUDITOR, Roles.ORGANISER, Roles.TREASURER})
    @Operation(
            operationId = "reports_r01",
            summary = "R01: members by affiliate, sex and age band",
            description =
                    "Inside the own organisation any day. With scope=affiliates (analyst, org-admin, auditor) the ends of"
                            + " past months, each worker counted once, small cells suppressed. States its sources and up to when"
                            + " they are complete; a missing source gives null figures, never zero. The CSV ends with the line"
                            + " `# rows=N`; without it the answer was cut short.")
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = MemberReportView.class),
                        examples = @ExampleObject(name = "affiliates", value = ReportExamples.R01_JSON)),
                @Content(
                        mediaType = ReportFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "affiliates", value = ReportExamples.R01_CSV))
            })
    public Response report(
            @RestQuery
                    @Parameter(
                            description =
                                    "The business day to answer for. Above one organisation the end of a past month;"
                                            + " the last one when left out.",
                            schema = @Schema(implementation = String.class, format = "date"),
                            example = "2026-03-31")
                    @Nullable String asOf,
            @RestQuery
                    @Parameter(
                            description = "The caller's organisation alone, or with all affiliated below it.",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            enumeration = {"own", "affiliates"},
                                            defaultValue = "own"))
                    @Nullable String scope,
            @RestQuery
                    @Parameter(
                            description =
                                    "What rows are told apart by: some of affiliate, sex, age-band, separated by commas.",
                            example = "affiliate,sex")
                    @Nullable String by,
            @RestQuery
                    @Parameter(
                            description = "Stands above the Accept header.",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            enumeration = {"json", "csv"}))
                    @Nullable String format,
            @Context Request request) {
        ReportFormat chosen = ReportFormat.of(format, request);
        MemberReportView view = report.answer(MemberReportQuestion.of(asOf, scope, by));
        return switch (chosen) {
            case JSON -> Response.ok(view, MediaType.APPLICATION_JSON_TYPE).build();
            case CSV -> {
                StreamingOutput body = out -> new MemberReportCsv(view).writeTo(out, StandardCharsets.UTF_8);
                yield Response.ok(body, ReportFormat.CSV_TYPE + ";charset=UTF-8")
                        .header(
                                "Content-Disposition",
                                "attachment; filename=\"R01-" + view.scope() + "-" + view.asOf() + ".csv\"")
                        .build();
            }
        };
    }
}
