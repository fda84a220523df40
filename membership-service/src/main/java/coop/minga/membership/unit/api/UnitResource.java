package coop.minga.membership.unit.api;

import static coop.minga.platform.access.Roles.ANALYST;
import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.CASE_WORKER;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.NEGOTIATOR;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.unit.UnitId;
import coop.minga.membership.unit.app.UnitCommands;
import coop.minga.membership.unit.app.UnitFilter;
import coop.minga.membership.unit.app.UnitHistoryView;
import coop.minga.membership.unit.app.UnitQueries;
import coop.minga.membership.unit.app.UnitView;
import coop.minga.membership.unit.domain.UnitState;
import coop.minga.platform.access.CurrentCaller;
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
import java.time.Instant;
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
 * Units over HTTP; their steps are those of {@link UnitStepResource}.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/units")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units")
public class UnitResource {
    private static final String EXAMPLE =
            "{\"name\":\"Gikomba market\",\"code\":\"NBO-03\",\"area\":\"Nairobi\",\"openedOn\":\"2024-01-01\"}";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final UnitCommands unitCommands;
    private final UnitQueries unitQueries;
    private final Clock clock;

    UnitResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            UnitCommands unitCommands,
            UnitQueries unitQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.unitCommands = unitCommands;
        this.unitQueries = unitQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, ORGANISER, TREASURER, LOAN_OFFICER, NEGOTIATOR, CASE_WORKER, AUDITOR, ANALYST})
    @Operation(
            operationId = "units_list",
            summary = "List units, as they are or as they were",
            description = "`parentId` keeps what stands immediately below a unit, `under` the unit and all below it,"
                    + " `isTop` what stands below none.")
    public Page<UnitView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("parentId") @Nullable UUID parentId,
            @QueryParam("under") @Nullable UUID under,
            @QueryParam("isTop") @Nullable Boolean isTop,
            @QueryParam("state") @Nullable UnitState state,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt) {
        var filter = new UnitFilter(parentId, under, isTop, state, asOf, knownAt);
        var own = new OrganisationId(caller.get().organisation());
        return queries.answer(() -> unitQueries.list(own, page, filter));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, ORGANISER, TREASURER, LOAN_OFFICER, NEGOTIATOR, CASE_WORKER, AUDITOR, ANALYST})
    @Operation(operationId = "units_get", summary = "Read a unit, as it is or as it was")
    public RestResponse<UnitView> get(
            @PathParam("id") UnitId id,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt) {
        UnitView view = queries.answer(() -> unitQueries.get(id, asOf, knownAt));
        return Etag.ok(view, view.version());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({ORG_ADMIN, ORGANISER, TREASURER, LOAN_OFFICER, NEGOTIATOR, CASE_WORKER, AUDITOR, ANALYST})
    @Operation(operationId = "units_history", summary = "Read every step of a unit, and where it stood day by day")
    public RestResponse<UnitHistoryView> history(
            @PathParam("id") UnitId id, @QueryParam("knownAt") @Nullable Instant knownAt) {
        UnitHistoryView view = queries.answer(() -> unitQueries.history(id, knownAt));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed(ORG_ADMIN)
    @Operation(operationId = "units_create", summary = "Open a unit")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "unit", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Opened.")
    public RestResponse<UnitView> create(@NotNull @Valid UnitRequest request) {
        return commands.create(request, () -> {
            var id = new UnitId(request.id() == null ? UuidV7.next(clock) : request.id());
            var step = request.step(caller.get());
            UnitView view = unitCommands.open(request.unit(id), step);
            return Reply.created("/api/v1/units/" + id.value(), view, view.version());
        });
    }
}
