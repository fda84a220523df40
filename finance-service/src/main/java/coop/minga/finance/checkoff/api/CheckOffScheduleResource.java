package coop.minga.finance.checkoff.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.checkoff.CheckOffScheduleId;
import coop.minga.finance.checkoff.EmployerId;
import coop.minga.finance.checkoff.app.CheckOffScheduleCommands;
import coop.minga.finance.checkoff.app.CheckOffScheduleFilter;
import coop.minga.finance.checkoff.app.CheckOffScheduleLineView;
import coop.minga.finance.checkoff.app.CheckOffScheduleQueries;
import coop.minga.finance.checkoff.app.CheckOffScheduleView;
import coop.minga.finance.checkoff.domain.ScheduleState;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.http.Etag;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.sheet.Sheet;
import coop.minga.platform.sheet.SheetFormat;
import coop.minga.platform.time.UuidV7;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Check-off schedules over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/check-off-schedules")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "check-off")
public class CheckOffScheduleResource {
    private static final String EXAMPLE = """
            {"employer":"0190f7a0-0000-7000-8000-00000000e011","from":"2026-01-01","through":"2026-01-31"}""";
    private static final String CSV_EXAMPLE = """
            payrollReference,dues,shares,deposits,savings,loans,insurance,total
            417,200.00,,,,,,200.00
            # expected=200.00
            # rows=1
            """;

    private final Commands commands;
    private final Queries queries;
    private final CheckOffScheduleCommands scheduleCommands;
    private final CheckOffScheduleQueries scheduleQueries;
    private final Clock clock;

    CheckOffScheduleResource(
            Commands commands,
            Queries queries,
            CheckOffScheduleCommands scheduleCommands,
            CheckOffScheduleQueries scheduleQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.scheduleCommands = scheduleCommands;
        this.scheduleQueries = scheduleQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "check_off_schedules_list", summary = "List what employers were told to deduct")
    public Page<CheckOffScheduleView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("employer") @Nullable UUID employer,
            @QueryParam("state") @Nullable ScheduleState state) {
        return queries.answer(() -> scheduleQueries.list(page, new CheckOffScheduleFilter(employer, state)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "check_off_schedules_get", summary = "Read a schedule")
    public RestResponse<CheckOffScheduleView> get(@PathParam("id") CheckOffScheduleId id) {
        CheckOffScheduleView view = queries.answer(() -> scheduleQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @GET
    @Path("/{id}/lines")
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "check_off_schedules_lines", summary = "List what is to be deducted of each member")
    public Page<CheckOffScheduleLineView> lines(
            @PathParam("id") CheckOffScheduleId id, @BeanParam @Valid PageParameters page) {
        return queries.answer(() -> scheduleQueries.lines(id, page));
    }

    @GET
    @Path("/{id}/file")
    @Produces({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "check_off_schedules_file",
            summary = "Download a schedule for the payroll",
            description = "As CSV, or as a workbook with `format=xlsx`.")
    @APIResponse(
            responseCode = "200",
            description = "The schedule.",
            content = {
                @Content(
                        mediaType = SheetFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "january", value = CSV_EXAMPLE)),
                @Content(
                        mediaType = SheetFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "january", value = "a workbook with the sheet 'figures'"))
            })
    public Response file(
            @PathParam("id") CheckOffScheduleId id,
            @QueryParam("format") @DefaultValue("csv") @Pattern(regexp = "csv|xlsx") String format) {
        Sheet sheet = queries.answer(() -> scheduleQueries.sheet(id));
        return (format.equals("xlsx") ? SheetFormat.XLSX : SheetFormat.CSV)
                .answer("", () -> sheet, "check-off-" + id.value());
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "check_off_schedules_create",
            summary = "Issue a schedule to an employer",
            description = "Of everybody who had allowed it on the last day, frozen from then on.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "january", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Issued.")
    public RestResponse<CheckOffScheduleView> create(@NotNull @Valid CheckOffScheduleRequest request) {
        return commands.create(request, () -> {
            var id = new CheckOffScheduleId(request.id() == null ? UuidV7.next(clock) : request.id());
            CheckOffScheduleView view =
                    scheduleCommands.issue(id, new EmployerId(request.employer()), request.from(), request.through());
            return Reply.created("/api/v1/check-off-schedules/" + view.id(), view, view.version());
        });
    }

    @POST
    @Path("/{id}/withdrawals")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "check_off_schedules_withdraw",
            summary = "Withdraw a schedule on which nothing was paid",
            description = "Another one can then be issued for its days.")
    @APIResponse(responseCode = "200", description = "Withdrawn.")
    public RestResponse<CheckOffScheduleView> withdraw(@PathParam("id") CheckOffScheduleId id) {
        return commands.execute(null, () -> {
            CheckOffScheduleView view = scheduleCommands.withdraw(id);
            return Reply.ok(view, view.version());
        });
    }
}
