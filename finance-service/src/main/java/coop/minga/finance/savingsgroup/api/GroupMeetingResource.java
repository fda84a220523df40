package coop.minga.finance.savingsgroup.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.savingsgroup.CycleId;
import coop.minga.finance.savingsgroup.GroupMeetingId;
import coop.minga.finance.savingsgroup.app.GroupMeetingCommands;
import coop.minga.finance.savingsgroup.app.GroupMeetingQueries;
import coop.minga.finance.savingsgroup.app.GroupMeetingSummaryView;
import coop.minga.finance.savingsgroup.app.GroupMeetingView;
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
 * Meetings of savings groups over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/group-meetings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "group-meetings")
public class GroupMeetingResource {
    private static final String PATH = "/api/v1/group-meetings";
    private static final String EXAMPLE = """
            {"id":"0190f7a0-0000-7000-8000-000000006002","cycle":"0190f7a0-0000-7000-8000-000000006001",\
            "heldOn":"2026-03-06","lines":[{"membership":"0190f7a0-0000-7000-8000-000000006003","attendance":"PRESENT",\
            "shares":3,"socialContribution":{"amount":"20.00","currency":"KES"}},\
            {"membership":"0190f7a0-0000-7000-8000-000000006004","attendance":"LATE","shares":1,\
            "fines":["LATE_COMING"]}],"counted":{"box":{"amount":"410.00","currency":"KES"},\
            "socialFund":{"amount":"20.00","currency":"KES"}}}""";
    private static final String CORRECTION = """
            {"corrects":1,"heldOn":"2026-03-06","lines":[{"membership":"0190f7a0-0000-7000-8000-000000006003",\
            "attendance":"PRESENT","shares":2,"socialContribution":{"amount":"20.00","currency":"KES"}}],\
            "counted":{"box":{"amount":"200.00","currency":"KES"},"socialFund":{"amount":"20.00","currency":"KES"}}}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final GroupMeetingCommands meetingCommands;
    private final GroupMeetingQueries meetingQueries;
    private final Clock clock;

    GroupMeetingResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            GroupMeetingCommands meetingCommands,
            GroupMeetingQueries meetingQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.meetingCommands = meetingCommands;
        this.meetingQueries = meetingQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({TREASURER, ORG_ADMIN, ORGANISER, AUDITOR})
    @Operation(operationId = "group_meetings_list", summary = "List the meetings of a savings group")
    public Page<GroupMeetingSummaryView> list(
            @BeanParam @Valid PageParameters page, @QueryParam("cycle") @Nullable UUID cycle) {
        return queries.answer(() -> meetingQueries.list(page, cycle));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({TREASURER, ORG_ADMIN, ORGANISER, AUDITOR})
    @Operation(
            operationId = "group_meetings_get",
            summary = "Read a meeting by the sheet that stands, or by an earlier one")
    public RestResponse<GroupMeetingView> get(
            @PathParam("id") GroupMeetingId id, @QueryParam("revision") @Nullable Integer revision) {
        GroupMeetingView view = queries.answer(() -> meetingQueries.get(id, revision));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed({TREASURER, ORG_ADMIN, ORGANISER})
    @Operation(
            operationId = "group_meetings_create",
            summary = "Record a meeting as one entry",
            description = "Whole or not at all. What should be in the box is reckoned; if something else was counted, a"
                    + " member confirms the difference or the meeting is refused with the numbers. A meeting may come"
                    + " late, from a device that was offline; the same meeting sent again is the one that is there.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "two members", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Recorded.")
    @APIResponse(responseCode = "200", description = "What it would come to.")
    public RestResponse<GroupMeetingView> create(@NotNull @Valid GroupMeetingRequest request) {
        var id = new GroupMeetingId(request.id() == null ? UuidV7.next(clock) : request.id());
        var cycle = new CycleId(request.cycle());
        if (request.isDryRun()) {
            return RestResponse.ok(queries.answer(() -> meetingCommands.validate(id, cycle, request::sheet)));
        }
        return commands.create(request, () -> {
            GroupMeetingView view = meetingCommands.record(caller.get(), id, cycle, request::sheet);
            return Reply.created(PATH + "/" + view.id(), view, view.version());
        });
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({TREASURER, ORG_ADMIN})
    @Operation(
            operationId = "group_meetings_correct",
            summary = "Put a corrected sheet in the place of a meeting's sheet",
            description = "Takes the meeting's entry back and enters it anew, together with what follows in later"
                    + " meetings. The earlier sheet stays to be read; a cycle that is shared out stays as it is.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "one share less", value = CORRECTION)))
    @APIResponse(responseCode = "201", description = "Corrected.")
    @APIResponse(responseCode = "200", description = "What it would come to.")
    public RestResponse<GroupMeetingView> correct(
            @PathParam("id") GroupMeetingId id, @NotNull @Valid CorrectionRequest request) {
        if (request.isDryRun()) {
            return RestResponse.ok(
                    queries.answer(() -> meetingCommands.validateCorrection(id, request.corrects(), request::sheet)));
        }
        return commands.create(request, () -> {
            GroupMeetingView view = meetingCommands.correct(caller.get(), id, request.corrects(), request::sheet);
            return Reply.created(PATH + "/" + view.id(), view, view.version());
        });
    }
}
