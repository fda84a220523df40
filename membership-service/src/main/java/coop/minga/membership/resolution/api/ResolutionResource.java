package coop.minga.membership.resolution.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.resolution.ResolutionId;
import coop.minga.membership.resolution.ResolutionKind;
import coop.minga.membership.resolution.app.ResolutionCommands;
import coop.minga.membership.resolution.app.ResolutionFilter;
import coop.minga.membership.resolution.app.ResolutionQueries;
import coop.minga.membership.resolution.app.ResolutionView;
import coop.minga.membership.resolution.app.Wording;
import coop.minga.membership.resolution.domain.ResolutionState;
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
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Resolutions over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/resolutions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "resolutions")
public class ResolutionResource {
    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final ResolutionCommands resolutions;
    private final ResolutionQueries resolutionQueries;
    private final Clock clock;

    ResolutionResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            ResolutionCommands resolutions,
            ResolutionQueries resolutionQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.resolutions = resolutions;
        this.resolutionQueries = resolutionQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, ORGANISER, AUDITOR})
    @Operation(operationId = "resolutions_list", summary = "List the organisation's resolutions")
    public Page<ResolutionView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("subjectKind") @Nullable ResolutionKind subjectKind,
            @QueryParam("subjectId") @Nullable UUID subjectId,
            @QueryParam("state") @Nullable ResolutionState state,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt) {
        var filter = new ResolutionFilter(subjectKind, subjectId, state, asOf, knownAt);
        var organisation = new OrganisationId(caller.get().organisation());
        return queries.answer(() -> resolutionQueries.list(organisation, page, filter));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, ORGANISER, AUDITOR})
    @Operation(operationId = "resolutions_get", summary = "Read a resolution, as it is or as it was")
    public RestResponse<ResolutionView> get(
            @PathParam("id") ResolutionId id,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt) {
        ResolutionView view = queries.answer(() -> resolutionQueries.get(id, asOf, knownAt));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(operationId = "resolutions_create", summary = "Table a resolution")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "tabling", value = RequestExamples.RESOLUTION)))
    @APIResponse(responseCode = "201", description = "Tabled.")
    public RestResponse<ResolutionView> create(@NotNull @Valid ResolutionRequest request) {
        return commands.create(request, () -> {
            var id = new ResolutionId(request.id() == null ? UuidV7.next(clock) : request.id());
            ResolutionView view = resolutions.table(
                    id,
                    caller.get(),
                    request.subject().toSubject(),
                    new Wording(request.title(), request.text()),
                    request.entry());
            return Reply.created("/api/v1/resolutions/" + id.value(), view, view.version());
        });
    }

    @POST
    @Path("/{id}/amendments")
    @RolesAllowed(ORG_ADMIN)
    @Operation(operationId = "resolutions_amend", summary = "Change the wording before it is decided on")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "amendment", value = RequestExamples.AMENDMENT)))
    public RestResponse<ResolutionView> amend(
            @PathParam("id") ResolutionId id, @NotNull @Valid AmendmentRequest request) {
        var wording = new Wording(request.title(), request.text());
        return execute(request, () -> resolutions.amend(id, caller.get(), wording, request.entry()));
    }

    @POST
    @Path("/{id}/adoptions")
    @RolesAllowed(ORG_ADMIN)
    @Operation(
            operationId = "resolutions_adopt",
            summary = "Record that it was adopted: by vote or consensus, or provisionally by officers",
            description =
                    "Quorum and majority are the organisation's policies on the day of the decision. What officers"
                            + " adopt is in force at once and lapses unless it is ratified in time.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "vote", value = RequestExamples.VOTE)))
    public RestResponse<ResolutionView> adopt(
            @PathParam("id") ResolutionId id, @NotNull @Valid DecisionRequest request) {
        return execute(
                request,
                () -> resolutions.adopt(id, caller.get(), request.decision().toDecision(), request.entry()));
    }

    @POST
    @Path("/{id}/ratifications")
    @RolesAllowed(ORG_ADMIN)
    @Operation(
            operationId = "resolutions_ratify",
            summary = "Record that the body confirmed what officers had adopted",
            description = "Not by whoever recorded the provisional adoption.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "ratification", value = RequestExamples.RATIFICATION)))
    public RestResponse<ResolutionView> ratify(
            @PathParam("id") ResolutionId id, @NotNull @Valid DecisionRequest request) {
        return execute(
                request,
                () -> resolutions.ratify(id, caller.get(), request.decision().toDecision(), request.entry()));
    }

    @POST
    @Path("/{id}/rejections")
    @RolesAllowed(ORG_ADMIN)
    @Operation(operationId = "resolutions_reject", summary = "Record that it was turned down")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "rejection", value = RequestExamples.REJECTION)))
    public RestResponse<ResolutionView> reject(
            @PathParam("id") ResolutionId id, @NotNull @Valid DecisionRequest request) {
        return execute(
                request,
                () -> resolutions.reject(id, caller.get(), request.decision().toDecision(), request.entry()));
    }

    @POST
    @Path("/{id}/withdrawals")
    @RolesAllowed(ORG_ADMIN)
    @Operation(operationId = "resolutions_withdraw", summary = "Take it back before it is decided on")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "withdrawal", value = RequestExamples.WITHDRAWAL)))
    public RestResponse<ResolutionView> withdraw(
            @PathParam("id") ResolutionId id, @NotNull @Valid WithdrawalRequest request) {
        return execute(request, () -> resolutions.withdraw(id, caller.get(), request.entry()));
    }

    private RestResponse<ResolutionView> execute(Object request, Supplier<ResolutionView> step) {
        return commands.execute(request, () -> {
            ResolutionView view = step.get();
            return Reply.ok(view, view.version());
        });
    }
}
