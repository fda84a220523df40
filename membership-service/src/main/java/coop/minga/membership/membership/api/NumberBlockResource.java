package coop.minga.membership.membership.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;

import coop.minga.membership.membership.NumberBlockId;
import coop.minga.membership.membership.app.NumberBlockCommands;
import coop.minga.membership.membership.app.NumberBlockView;
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
 * Blocks of member numbers over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/member-number-blocks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "member-number-blocks")
public class NumberBlockResource {
    private static final String EXAMPLE = "{\"deviceId\":\"tablet-7\",\"count\":40}";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final NumberBlockCommands blocks;
    private final Clock clock;

    NumberBlockResource(
            Commands commands, Queries queries, CurrentCaller caller, NumberBlockCommands blocks, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.blocks = blocks;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, ORGANISER, AUDITOR})
    @Operation(operationId = "number_blocks_list", summary = "List the blocks of member numbers")
    public Page<NumberBlockView> list(
            @BeanParam @Valid PageParameters page, @QueryParam("deviceId") @Nullable String deviceId) {
        return queries.answer(() -> blocks.list(page, deviceId));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, ORGANISER, AUDITOR})
    @Operation(operationId = "number_blocks_get", summary = "Read a block and which of its numbers are unused")
    public RestResponse<NumberBlockView> get(@PathParam("id") NumberBlockId id) {
        NumberBlockView view = queries.answer(() -> blocks.get(id));
        // A number of it may be given without a change of the block itself.
        return Etag.ok(view, view.version() * 1_000 + view.unused().size());
    }

    @POST
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(operationId = "number_blocks_reserve", summary = "Reserve member numbers for a device")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "reservation", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Reserved.")
    public RestResponse<NumberBlockView> reserve(@NotNull @Valid NumberBlockRequest request) {
        return commands.create(request, () -> {
            var id = new NumberBlockId(request.id() == null ? UuidV7.next(clock) : request.id());
            NumberBlockView view = blocks.reserve(caller.get(), id, request.deviceId(), request.count());
            return Reply.created("/api/v1/member-number-blocks/" + id.value(), view, view.version());
        });
    }

    @POST
    @Path("/{id}/releases")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(operationId = "number_blocks_release", summary = "Give up what is unused of a block; it stays a gap")
    public RestResponse<NumberBlockView> release(@PathParam("id") NumberBlockId id) {
        return commands.execute(null, () -> {
            NumberBlockView view = blocks.release(id);
            return Reply.ok(view, view.version());
        });
    }
}
