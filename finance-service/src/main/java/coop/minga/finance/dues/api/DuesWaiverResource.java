package coop.minga.finance.dues.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.dues.DuesAccountId;
import coop.minga.finance.dues.DuesWaiverId;
import coop.minga.finance.dues.app.DuesWaiverCommands;
import coop.minga.finance.dues.app.DuesWaiverQueries;
import coop.minga.finance.dues.app.DuesWaiverView;
import coop.minga.finance.member.MembershipId;
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
 * Waivers of dues over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/waivers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dues")
public class DuesWaiverResource {
    private static final String EXAMPLE = """
            {"membershipId":"0190f7a0-0000-7000-8000-00000000d101","reason":"MATERNITY",\
            "from":"2026-03-01","through":"2026-08-31"}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final DuesWaiverCommands waiverCommands;
    private final DuesWaiverQueries waiverQueries;
    private final Clock clock;

    DuesWaiverResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            DuesWaiverCommands waiverCommands,
            DuesWaiverQueries waiverQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.waiverCommands = waiverCommands;
        this.waiverQueries = waiverQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "waivers_list", summary = "List whose dues are or were waived")
    public Page<DuesWaiverView> list(
            @BeanParam @Valid PageParameters page, @QueryParam("account") @Nullable UUID account) {
        return queries.answer(() -> waiverQueries.list(page, account == null ? null : new DuesAccountId(account)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "waivers_get", summary = "Read a waiver")
    public RestResponse<DuesWaiverView> get(@PathParam("id") DuesWaiverId id) {
        DuesWaiverView view = queries.answer(() -> waiverQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "waivers_create",
            summary = "Waive the dues of a member in hardship for a while, who keeps all rights")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "maternity", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Waived.")
    public RestResponse<DuesWaiverView> create(@NotNull @Valid DuesWaiverRequest request) {
        return commands.create(request, () -> {
            DuesWaiverView view = waiverCommands.grant(
                    caller.get(),
                    new DuesWaiverId(request.id() == null ? UuidV7.next(clock) : request.id()),
                    new MembershipId(request.membershipId()),
                    request.reason(),
                    request.days());
            return Reply.created("/api/v1/waivers/" + view.id(), view, view.version());
        });
    }

    @POST
    @Path("/{id}/endings")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "waivers_end", summary = "End a waiver early; dues of later days are owed again")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "back at work", value = """
            {"lastDay":"2026-05-31"}""")))
    @APIResponse(responseCode = "200", description = "Ended.")
    public RestResponse<DuesWaiverView> end(
            @PathParam("id") DuesWaiverId id, @NotNull @Valid DuesWaiverEndRequest request) {
        return commands.execute(request, () -> {
            DuesWaiverView view = waiverCommands.end(caller.get(), id, request.lastDay());
            return Reply.ok(view, view.version());
        });
    }
}
