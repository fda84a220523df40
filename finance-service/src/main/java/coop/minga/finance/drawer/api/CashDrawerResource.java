package coop.minga.finance.drawer.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.drawer.DrawerId;
import coop.minga.finance.drawer.app.DrawerCommands;
import coop.minga.finance.drawer.app.DrawerFilter;
import coop.minga.finance.drawer.app.DrawerQueries;
import coop.minga.finance.drawer.app.DrawerView;
import coop.minga.finance.drawer.app.HandoverView;
import coop.minga.finance.drawer.domain.DrawerState;
import coop.minga.platform.access.Caller;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Cash drawers over HTTP.
 *
 * <p>Guarantee: no logic of its own; an organiser sees the own drawers alone.
 */
@Path("/api/v1/cash-drawers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cash-drawers")
public class CashDrawerResource {
    private static final String PATH = "/api/v1/cash-drawers";
    private static final String EXAMPLE = """
            {"name":"Market branch, north","collector":"organiser-17","givenFloat":{"amount":\
            {"amount":"200.00","currency":"KES"}}}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final DrawerCommands drawerCommands;
    private final DrawerQueries drawerQueries;
    private final Clock clock;

    CashDrawerResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            DrawerCommands drawerCommands,
            DrawerQueries drawerQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.drawerCommands = drawerCommands;
        this.drawerQueries = drawerQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({TREASURER, ORG_ADMIN, AUDITOR, ORGANISER})
    @Operation(operationId = "cash_drawers_list", summary = "List cash drawers; an organiser sees the own ones")
    public Page<DrawerView> list(
            @BeanParam @Valid PageParameters page, @QueryParam("state") @Nullable DrawerState state) {
        var filter = new DrawerFilter(state, onlyOf());
        return queries.answer(() -> drawerQueries.list(page, filter));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({TREASURER, ORG_ADMIN, AUDITOR, ORGANISER})
    @Operation(operationId = "cash_drawers_get", summary = "Read a cash drawer")
    public RestResponse<DrawerView> get(@PathParam("id") DrawerId id) {
        DrawerView view = queries.answer(() -> drawerQueries.get(id, onlyOf()));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed({TREASURER, ORG_ADMIN})
    @Operation(operationId = "cash_drawers_create", summary = "Give a new cash drawer to a collector")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "with a float", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Given.")
    public RestResponse<DrawerView> create(@NotNull @Valid DrawerRequest request) {
        return commands.create(request, () -> {
            var id = new DrawerId(request.id() == null ? UuidV7.next(clock) : request.id());
            DrawerView view = drawerCommands.create(
                    caller.get(), "POST " + PATH, id, request.name(), request.collector(), request.money());
            return Reply.created(PATH + "/" + view.id(), view, view.version());
        });
    }

    @POST
    @Path("/{id}/counts")
    @RolesAllowed({ORGANISER, TREASURER})
    @Operation(
            operationId = "cash_drawers_count",
            summary = "Say what is in the own drawer; said again, it counts anew")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "counted", value = """
            {"counted":{"amount":"450.00","currency":"KES"}}""")))
    @APIResponse(responseCode = "200", description = "Counted.")
    public RestResponse<DrawerView> count(@PathParam("id") DrawerId id, @NotNull @Valid CountRequest request) {
        return commands.execute(request, () -> {
            DrawerView view = drawerCommands.count(caller.get(), id, request.counted());
            return Reply.ok(view, view.version());
        });
    }

    @GET
    @Path("/{id}/handovers")
    @RolesAllowed({TREASURER, ORG_ADMIN, AUDITOR, ORGANISER})
    @Operation(operationId = "cash_drawers_handovers", summary = "List how a cash drawer was emptied")
    public Page<HandoverView> handovers(@PathParam("id") DrawerId id, @BeanParam @Valid PageParameters page) {
        return queries.answer(() -> drawerQueries.handovers(page, id, onlyOf()));
    }

    @POST
    @Path("/{id}/handovers")
    @RolesAllowed({TREASURER, ORG_ADMIN})
    @Operation(
            operationId = "cash_drawers_hand_over",
            summary = "Take what another has collected",
            description = "What is found must be what the collector counted; what is missing or left over against the"
                    + " books goes to the cash differences.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "received", value = """
            {"received":{"amount":"450.00","currency":"KES"}}""")))
    @APIResponse(responseCode = "201", description = "Handed over.")
    public RestResponse<HandoverView> handOver(@PathParam("id") DrawerId id, @NotNull @Valid HandoverRequest request) {
        return commands.create(request, () -> {
            String path = PATH + "/" + id.value() + "/handovers";
            HandoverView view = drawerCommands.handOver(
                    caller.get(), "POST " + path, id, request.received(), request.intoAccount());
            return Reply.created(path, view, 1);
        });
    }

    @POST
    @Path("/{id}/openings")
    @RolesAllowed({TREASURER, ORG_ADMIN})
    @Operation(
            operationId = "cash_drawers_open",
            summary = "Give a drawer out again, emptied, or counted when more is to be collected")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "without a float", value = "{}")))
    @APIResponse(responseCode = "200", description = "Open again.")
    public RestResponse<DrawerView> open(@PathParam("id") DrawerId id, @NotNull @Valid OpeningRequest request) {
        return commands.create(request, () -> {
            DrawerView view = drawerCommands.open(
                    caller.get(), "POST " + PATH + "/" + id.value() + "/openings", id, request.money());
            return Reply.ok(view, view.version());
        });
    }

    @POST
    @Path("/{id}/closures")
    @RolesAllowed({TREASURER, ORG_ADMIN})
    @Operation(operationId = "cash_drawers_close", summary = "Take an emptied drawer out of use")
    @APIResponse(responseCode = "200", description = "Closed.")
    public RestResponse<DrawerView> close(@PathParam("id") DrawerId id) {
        return commands.execute(null, () -> {
            DrawerView view = drawerCommands.close(caller.get(), id);
            return Reply.ok(view, view.version());
        });
    }

    private @Nullable String onlyOf() {
        Caller asking = caller.get();
        boolean seesAll = asking.is(TREASURER) || asking.is(ORG_ADMIN) || asking.is(AUDITOR);
        return seesAll ? null : asking.subject();
    }
}
