package coop.minga.membership.unit.api;

import static coop.minga.platform.access.Roles.ORG_ADMIN;

import coop.minga.membership.unit.UnitId;
import coop.minga.membership.unit.app.UnitCommands;
import coop.minga.membership.unit.app.UnitSplitView;
import coop.minga.membership.unit.app.UnitSplitting;
import coop.minga.membership.unit.app.UnitView;
import coop.minga.membership.unit.domain.NewUnit;
import coop.minga.membership.unit.domain.UnitDescription;
import coop.minga.platform.access.Caller;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.time.UuidV7;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a unit over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/units/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units")
public class UnitStepResource {
    private static final String PARENT_EXAMPLE = "0197c1f0-0000-7000-8000-00000000b001";
    private static final String RENAMING_EXAMPLE =
            "{\"name\":\"Gikomba and Kamukunji\",\"effectiveOn\":\"2025-02-01\"}";
    private static final String MOVE_EXAMPLE = "{\"parentId\":\"" + PARENT_EXAMPLE
            + "\",\"effectiveOn\":\"2025-02-01\",\"reason\":\"A county of its own.\"}";
    private static final String MERGER_EXAMPLE =
            "{\"intoId\":\"" + PARENT_EXAMPLE + "\",\"effectiveOn\":\"2025-02-01\",\"reason\":\"Too few are left.\"}";
    private static final String SPLIT_EXAMPLE =
            "{\"parts\":[{\"name\":\"Gikomba fish\"},{\"name\":\"Gikomba clothes\"}],"
                    + "\"effectiveOn\":\"2025-02-01\",\"reason\":\"It has outgrown one meeting.\"}";
    private static final String CLOSURE_EXAMPLE =
            "{\"reason\":\"The market was cleared.\",\"evidence\":[\"Minutes of 3 March\"]}";
    private static final String REOPENING_EXAMPLE = "{\"reason\":\"The traders came back.\"}";

    private final Commands commands;
    private final CurrentCaller caller;
    private final UnitCommands unitCommands;
    private final Clock clock;

    UnitStepResource(Commands commands, CurrentCaller caller, UnitCommands unitCommands, Clock clock) {
        this.commands = commands;
        this.caller = caller;
        this.unitCommands = unitCommands;
        this.clock = clock;
    }

    @POST
    @Path("/renamings")
    @RolesAllowed(ORG_ADMIN)
    @Operation(operationId = "units_rename", summary = "Call a unit something else from a day on")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "renaming", value = RENAMING_EXAMPLE)))
    public RestResponse<UnitView> rename(@PathParam("id") UnitId id, @NotNull @Valid UnitRenamingRequest request) {
        var description = new UnitDescription(request.name(), request.code(), request.area());
        return take(request, request::step, step -> unitCommands.rename(id, description, step));
    }

    @POST
    @Path("/moves")
    @RolesAllowed(ORG_ADMIN)
    @Operation(
            operationId = "units_move",
            summary = "Place a unit below another one from a day on",
            description = "What stands below it moves with it. On no day may a unit come to stand below itself.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "move", value = MOVE_EXAMPLE)))
    public RestResponse<UnitView> move(@PathParam("id") UnitId id, @NotNull @Valid UnitPlacingRequest request) {
        return take(request, request::step, step -> unitCommands.move(id, unit(request.parentId()), step));
    }

    @POST
    @Path("/mergers")
    @RolesAllowed(ORG_ADMIN)
    @Operation(
            operationId = "units_merge",
            summary = "End a unit in favour of another one from a day on",
            description = "Its open memberships and the units below it go over to the other one that day.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "merger", value = MERGER_EXAMPLE)))
    public RestResponse<UnitView> merge(@PathParam("id") UnitId id, @NotNull @Valid UnitMergerRequest request) {
        return take(request, request::step, step -> unitCommands.merge(id, new UnitId(request.intoId()), step));
    }

    @POST
    @Path("/splits")
    @RolesAllowed(ORG_ADMIN)
    @Operation(
            operationId = "units_split",
            summary = "Make new units out of one from a day on",
            description = "The memberships named go over to the new units; the unit itself stays open with the others.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "split", value = SPLIT_EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Split.")
    public RestResponse<UnitSplitView> split(@PathParam("id") UnitId id, @NotNull @Valid UnitSplitRequest request) {
        return commands.create(request, () -> {
            List<NewUnit> units = new ArrayList<>();
            List<UnitSplitting.Part> parts = new ArrayList<>();
            for (UnitSplitRequest.Part part : request.parts()) {
                var partId = new UnitId(part.id() == null ? UuidV7.next(clock) : part.id());
                units.add(part.unit(partId));
                parts.add(part.memberships(partId));
            }
            var step = request.step(caller.get());
            UnitSplitView view = unitCommands.split(id, units, parts, step);
            return Reply.created(
                    "/api/v1/units/" + id.value(), view, view.unit().version());
        });
    }

    @POST
    @Path("/closures")
    @RolesAllowed(ORG_ADMIN)
    @Operation(
            operationId = "units_close",
            summary = "Close a unit from a day on",
            description = "Refused while a membership or a unit below it is open on that day or later.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "closure", value = CLOSURE_EXAMPLE)))
    public RestResponse<UnitView> close(@PathParam("id") UnitId id, @NotNull @Valid UnitStepRequest request) {
        return take(request, request::step, step -> unitCommands.close(id, step));
    }

    @POST
    @Path("/reopenings")
    @RolesAllowed(ORG_ADMIN)
    @Operation(operationId = "units_reopen", summary = "Open a closed unit again from a day on")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "reopening", value = REOPENING_EXAMPLE)))
    public RestResponse<UnitView> reopen(@PathParam("id") UnitId id, @NotNull @Valid UnitPlacingRequest request) {
        return take(request, request::step, step -> unitCommands.reopen(id, unit(request.parentId()), step));
    }

    private RestResponse<UnitView> take(
            Object request, Function<Caller, UnitCommands.Step> step, Function<UnitCommands.Step, UnitView> command) {
        return commands.execute(request, () -> {
            UnitView view = command.apply(step.apply(caller.get()));
            return Reply.ok(view, view.version());
        });
    }

    private static @Nullable UnitId unit(@Nullable UUID id) {
        return id == null ? null : new UnitId(id);
    }
}
