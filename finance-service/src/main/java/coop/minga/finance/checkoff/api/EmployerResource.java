package coop.minga.finance.checkoff.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.checkoff.EmployerId;
import coop.minga.finance.checkoff.app.EmployerCommands;
import coop.minga.finance.checkoff.app.EmployerQueries;
import coop.minga.finance.checkoff.app.EmployerView;
import coop.minga.finance.checkoff.domain.EmployerState;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.IfMatch;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Employers over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/employers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "employers")
public class EmployerResource {
    private static final String EXAMPLE = """
            {"code":"CITY-HALL","name":"City of Nairobi, street cleaning","dueDays":10,\
            "waterfall":["DUES","SHARES","DEPOSITS","SAVINGS"]}""";
    private static final String CHANGE_EXAMPLE = """
            {"code":"CITY-HALL-2","name":"City of Nairobi, environment","dueDays":15,"waterfall":["DUES","SAVINGS"]}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final EmployerCommands employerCommands;
    private final EmployerQueries employerQueries;
    private final Clock clock;

    EmployerResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            EmployerCommands employerCommands,
            EmployerQueries employerQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.employerCommands = employerCommands;
        this.employerQueries = employerQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "employers_list", summary = "List the employers that deduct")
    public Page<EmployerView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> employerQueries.list(page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "employers_get", summary = "Read an employer")
    public RestResponse<EmployerView> get(@PathParam("id") EmployerId id) {
        EmployerView view = queries.answer(() -> employerQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "employers_create",
            summary = "Record an employer that deducts",
            description = "The waterfall says what a payment that is too short fills first. A levy is a plan of dues.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "city", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Recorded.")
    public RestResponse<EmployerView> create(@NotNull @Valid EmployerRequest request) {
        return commands.create(request, () -> {
            var id = new EmployerId(request.id() == null ? UuidV7.next(clock) : request.id());
            var organisation = new OrganisationId(caller.get().organisation());
            EmployerView view = employerCommands.create(id, organisation, request.terms(), request.name());
            return Reply.created("/api/v1/employers/" + view.id(), view, view.version());
        });
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "employers_put",
            summary = "Change an employer",
            description = "Schedules that were issued keep the order and the day they had.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "renamed", value = CHANGE_EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Changed.")
    public RestResponse<EmployerView> put(
            @PathParam("id") EmployerId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid EmployerChangeRequest request) {
        return commands.execute(request, () -> {
            EmployerView view = employerCommands.change(id, IfMatch.required(ifMatch), request.terms(), request.name());
            return Reply.ok(view, view.version());
        });
    }

    @POST
    @Path("/{id}/closures")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "employers_close", summary = "Ask nothing of an employer any more")
    @APIResponse(responseCode = "200", description = "Closed.")
    public RestResponse<EmployerView> close(@PathParam("id") EmployerId id) {
        return become(id, EmployerState.CLOSED);
    }

    @POST
    @Path("/{id}/openings")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "employers_open", summary = "Let a closed employer deduct again")
    @APIResponse(responseCode = "200", description = "Open.")
    public RestResponse<EmployerView> open(@PathParam("id") EmployerId id) {
        return become(id, EmployerState.OPEN);
    }

    private RestResponse<EmployerView> become(EmployerId id, EmployerState next) {
        return commands.execute(null, () -> {
            EmployerView view = employerCommands.become(id, next);
            return Reply.ok(view, view.version());
        });
    }
}
