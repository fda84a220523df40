package coop.minga.finance.checkoff.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.checkoff.CheckOffAuthorisationId;
import coop.minga.finance.checkoff.app.CheckOffAuthorisationCommands;
import coop.minga.finance.checkoff.app.CheckOffAuthorisationFilter;
import coop.minga.finance.checkoff.app.CheckOffAuthorisationQueries;
import coop.minga.finance.checkoff.app.CheckOffAuthorisationView;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.http.Etag;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.time.UuidV7;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Check-off authorisations over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/check-off-authorisations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "check-off")
public class CheckOffAuthorisationResource {
    private static final String EXAMPLE = """
            {"employer":"0190f7a0-0000-7000-8000-00000000e001","membership":"0190f7a0-0000-7000-8000-00000000e002",\
            "payrollReference":"00417","from":"2026-01-01",\
            "deductions":[{"destination":"DUES","amount":{"amount":"200.00","currency":"KES"}}]}""";
    private static final String ENDING_EXAMPLE = """
            {"through":"2026-06-30"}""";

    private final Commands commands;
    private final Queries queries;
    private final CheckOffAuthorisationCommands authorisationCommands;
    private final CheckOffAuthorisationQueries authorisationQueries;
    private final Clock clock;

    CheckOffAuthorisationResource(
            Commands commands,
            Queries queries,
            CheckOffAuthorisationCommands authorisationCommands,
            CheckOffAuthorisationQueries authorisationQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.authorisationCommands = authorisationCommands;
        this.authorisationQueries = authorisationQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(
            operationId = "check_off_authorisations_list",
            summary = "List what members allow employers to deduct",
            description = "`asOf` keeps those that hold on a day.")
    public Page<CheckOffAuthorisationView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("employer") @Nullable UUID employer,
            @QueryParam("membership") @Nullable UUID membership,
            @QueryParam("asOf") @Nullable LocalDate asOf) {
        return queries.answer(
                () -> authorisationQueries.list(page, new CheckOffAuthorisationFilter(employer, membership, asOf)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "check_off_authorisations_get", summary = "Read an authorisation")
    public RestResponse<CheckOffAuthorisationView> get(@PathParam("id") CheckOffAuthorisationId id) {
        CheckOffAuthorisationView view = queries.answer(() -> authorisationQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "check_off_authorisations_create",
            summary = "Record what a member allows an employer to deduct",
            description = "Amounts are those of one schedule. For other amounts end this one and record another.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "dues", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Recorded.")
    public RestResponse<CheckOffAuthorisationView> create(@NotNull @Valid CheckOffAuthorisationRequest request) {
        return commands.create(request, () -> {
            var id = new CheckOffAuthorisationId(request.id() == null ? UuidV7.next(clock) : request.id());
            CheckOffAuthorisationView view = authorisationCommands.create(id, request.allowed());
            return Reply.created("/api/v1/check-off-authorisations/" + view.id(), view, view.version());
        });
    }

    @POST
    @Path("/{id}/endings")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "check_off_authorisations_end", summary = "End an authorisation after a day")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "half-year", value = ENDING_EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Ended.")
    public RestResponse<CheckOffAuthorisationView> end(
            @PathParam("id") CheckOffAuthorisationId id, @NotNull @Valid EndingRequest request) {
        return commands.execute(request, () -> {
            CheckOffAuthorisationView view = authorisationCommands.end(id, request.through());
            return Reply.ok(view, view.version());
        });
    }
}
