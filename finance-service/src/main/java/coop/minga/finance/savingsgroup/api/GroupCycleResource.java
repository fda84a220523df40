package coop.minga.finance.savingsgroup.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.savingsgroup.CycleId;
import coop.minga.finance.savingsgroup.app.CyclePositionView;
import coop.minga.finance.savingsgroup.app.GroupCycleCommands;
import coop.minga.finance.savingsgroup.app.GroupCycleQueries;
import coop.minga.finance.savingsgroup.app.GroupCycleView;
import coop.minga.finance.savingsgroup.app.PassbooksView;
import coop.minga.finance.savingsgroup.app.ShareOutView;
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
 * Cycles of savings groups over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/group-cycles")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "group-cycles")
public class GroupCycleResource {
    private static final String PATH = "/api/v1/group-cycles";
    private static final String EXAMPLE = """
            {"sharePrice":{"amount":"100.00","currency":"KES"},"mostShares":5,\
            "socialContribution":{"amount":"20.00","currency":"KES"},\
            "fines":[{"code":"LATE_COMING","amount":{"amount":"10.00","currency":"KES"}}],\
            "monthlyChargePercent":"5","plannedMeetings":["2099-01-09","2099-01-16"]}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final GroupCycleCommands cycleCommands;
    private final GroupCycleQueries cycleQueries;
    private final Clock clock;

    GroupCycleResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            GroupCycleCommands cycleCommands,
            GroupCycleQueries cycleQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.cycleCommands = cycleCommands;
        this.cycleQueries = cycleQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({TREASURER, ORG_ADMIN, ORGANISER, AUDITOR})
    @Operation(operationId = "group_cycles_list", summary = "List the cycles of a savings group")
    public Page<GroupCycleView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> cycleQueries.list(page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({TREASURER, ORG_ADMIN, ORGANISER, AUDITOR})
    @Operation(operationId = "group_cycles_get", summary = "Read a cycle with its rules")
    public RestResponse<GroupCycleView> get(@PathParam("id") CycleId id) {
        GroupCycleView view = queries.answer(() -> cycleQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed({TREASURER, ORG_ADMIN})
    @Operation(
            operationId = "group_cycles_create",
            summary = "Begin a cycle by the rules the group agreed on",
            description =
                    "The rules stay until the share-out. The first cycle makes the social fund, whose money leaves"
                            + " it by grants alone.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "weekly", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Begun.")
    public RestResponse<GroupCycleView> create(@NotNull @Valid GroupCycleRequest request) {
        return commands.create(request, () -> {
            var id = new CycleId(request.id() == null ? UuidV7.next(clock) : request.id());
            var organisation = new OrganisationId(caller.get().organisation());
            GroupCycleView view = cycleCommands.open(organisation, id, request.opensOn(), request::rules);
            return Reply.created(PATH + "/" + view.id(), view, view.version());
        });
    }

    @GET
    @Path("/{id}/position")
    @RolesAllowed({TREASURER, ORG_ADMIN, ORGANISER, AUDITOR})
    @Operation(
            operationId = "group_cycles_position",
            summary = "Read who has how many shares and owes how much, and what the boxes hold")
    public CyclePositionView position(@PathParam("id") CycleId id, @QueryParam("asOf") @Nullable LocalDate asOf) {
        return queries.answer(() -> cycleQueries.position(id, asOf));
    }

    @GET
    @Path("/{id}/passbooks")
    @RolesAllowed({TREASURER, ORG_ADMIN, ORGANISER, AUDITOR})
    @Operation(
            operationId = "group_cycles_passbooks",
            summary = "Read the members' passbooks of a cycle, or one member's, meeting by meeting")
    public PassbooksView passbooks(
            @PathParam("id") CycleId id,
            @QueryParam("membership") @Nullable UUID membership,
            @QueryParam("asOf") @Nullable LocalDate asOf) {
        return queries.answer(() -> cycleQueries.passbooks(id, membership, asOf));
    }

    @GET
    @Path("/{id}/share-outs")
    @RolesAllowed({TREASURER, ORG_ADMIN, ORGANISER, AUDITOR})
    @Operation(operationId = "group_cycles_share_out_get", summary = "Read what each member took home")
    public ShareOutView sharedOut(@PathParam("id") CycleId id) {
        return queries.answer(() -> cycleQueries.shareOut(id));
    }

    @POST
    @Path("/{id}/share-outs")
    @RolesAllowed({TREASURER, ORG_ADMIN})
    @Operation(
            operationId = "group_cycles_share_out",
            summary = "Empty the box in proportion to shares, to the last cent, and end the cycle",
            description = "In one entry. The social fund stays as it is. Ask with `validateOnly` first: nothing of a"
                    + " cycle that is closed is corrected any more.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "with loans", value = """
            {"setOffLoans":true}""")))
    @APIResponse(responseCode = "201", description = "Shared out.")
    @APIResponse(responseCode = "200", description = "What it would come to.")
    public RestResponse<ShareOutView> shareOut(@PathParam("id") CycleId id, @NotNull @Valid ShareOutRequest request) {
        if (request.isDryRun()) {
            return RestResponse.ok(
                    queries.answer(() -> cycleCommands.validate(id, request.sharedOutOn(), request.setsOff())));
        }
        return commands.create(request, () -> {
            ShareOutView view = cycleCommands.shareOut(caller.get(), id, request.sharedOutOn(), request.setsOff());
            return Reply.created(PATH + "/" + id.value() + "/share-outs", view, 1);
        });
    }
}
