package coop.minga.finance.solidaritygrant.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.CASE_WORKER;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.resolution.ResolutionId;
import coop.minga.finance.solidaritygrant.SolidarityRoundId;
import coop.minga.finance.solidaritygrant.SolidaritySchemeId;
import coop.minga.finance.solidaritygrant.app.SolidarityAwardCommands;
import coop.minga.finance.solidaritygrant.app.SolidarityAwardView;
import coop.minga.finance.solidaritygrant.app.SolidarityRoundCommands;
import coop.minga.finance.solidaritygrant.app.SolidarityRoundQueries;
import coop.minga.finance.solidaritygrant.app.SolidarityRoundView;
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
 * Rounds over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/solidarity-rounds")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "solidarity-rounds")
public class SolidarityRoundResource {
    private static final String EXAMPLE = """
            {"scheme":"0190f7a0-0000-7000-8000-00000000e102","resolution":"0190f7a0-0000-7000-8000-00000000e103"}""";
    private static final String CLOSURE_EXAMPLE = """
            {"resolution":"0190f7a0-0000-7000-8000-00000000e103"}""";
    private static final String AWARD_EXAMPLE = """
            {"members":["0190f7a0-0000-7000-8000-00000000e104","0190f7a0-0000-7000-8000-00000000e105"],\
            "total":{"amount":"1000.01","currency":"KES"},"reason":"LOCKDOWN","validateOnly":true}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final SolidarityRoundCommands roundCommands;
    private final SolidarityRoundQueries roundQueries;
    private final SolidarityAwardCommands awards;
    private final Clock clock;

    SolidarityRoundResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            SolidarityRoundCommands roundCommands,
            SolidarityRoundQueries roundQueries,
            SolidarityAwardCommands awards,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.roundCommands = roundCommands;
        this.roundQueries = roundQueries;
        this.awards = awards;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, ORGANISER, CASE_WORKER, AUDITOR})
    @Operation(operationId = "solidarity_rounds_list", summary = "List the rounds")
    public Page<SolidarityRoundView> list(
            @BeanParam @Valid PageParameters page, @QueryParam("scheme") @Nullable UUID scheme) {
        return queries.answer(() -> roundQueries.list(page, scheme));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, ORGANISER, CASE_WORKER, AUDITOR})
    @Operation(operationId = "solidarity_rounds_get", summary = "Read a round and what is left of it")
    public RestResponse<SolidarityRoundView> get(@PathParam("id") SolidarityRoundId id) {
        SolidarityRoundView view = queries.answer(() -> roundQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "solidarity_rounds_open", summary = "Open a round of a scheme under a resolution")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "strike", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Open, with the terms the scheme has now.")
    public RestResponse<SolidarityRoundView> open(@NotNull @Valid SolidarityRoundRequest request) {
        return commands.create(request, () -> {
            SolidarityRoundView view = roundCommands.open(
                    own(),
                    new SolidarityRoundId(request.id() == null ? UuidV7.next(clock) : request.id()),
                    new SolidaritySchemeId(request.scheme()),
                    new ResolutionId(request.resolution()),
                    caller.get().subject());
            return Reply.created("/api/v1/solidarity-rounds/" + view.id(), view, view.version());
        });
    }

    @POST
    @Path("/{id}/closures")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "solidarity_rounds_close",
            summary = "Take no claim any more, under a resolution",
            description = "What was claimed before is still decided and paid.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "over", value = CLOSURE_EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Closed.")
    public RestResponse<SolidarityRoundView> close(
            @PathParam("id") SolidarityRoundId id, @NotNull @Valid SolidarityRoundClosureRequest request) {
        return commands.execute(request, () -> {
            SolidarityRoundView view = roundCommands.close(
                    own(),
                    id,
                    new ResolutionId(request.resolution()),
                    caller.get().subject());
            return Reply.ok(view, view.version());
        });
    }

    @POST
    @Path("/{id}/awards")
    @RolesAllowed(TREASURER)
    @Operation(
            operationId = "solidarity_rounds_award",
            summary = "Award the same to many members in an emergency round and pay it, or show what that would be",
            description =
                    "Who opened the round does not award in it. Members who cannot be given something are told with"
                            + " a code; the others are all paid, or nobody is.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "lockdown", value = AWARD_EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Awarded, or shown.")
    public RestResponse<SolidarityAwardView> award(
            @PathParam("id") SolidarityRoundId id, @NotNull @Valid SolidarityAwardRequest request) {
        return commands.create(request, () -> {
            SolidarityAwardView view = awards.award(caller.get(), id, request.award());
            return new Reply<>(RestResponse.StatusCode.OK, view, null, null);
        });
    }

    private OrganisationId own() {
        return new OrganisationId(caller.get().organisation());
    }
}
