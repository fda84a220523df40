package coop.minga.membership.standing.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.CASE_WORKER;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.standing.app.CoverageCommands;
import coop.minga.membership.standing.app.CoverageView;
import coop.minga.membership.standing.app.StandingQueries;
import coop.minga.membership.standing.app.StandingView;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.paging.Page;
import coop.minga.platform.time.UuidV7;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
 * Standing over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/memberships/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "memberships")
public class StandingResource {
    private static final String EXAMPLE =
            "{\"kind\":\"PAID\",\"through\":\"2025-12-31\",\"effectiveOn\":\"2025-07-01\"}";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final CoverageCommands coverages;
    private final StandingQueries standings;
    private final Clock clock;

    StandingResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            CoverageCommands coverages,
            StandingQueries standings,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.coverages = coverages;
        this.standings = standings;
        this.clock = clock;
    }

    @GET
    @Path("/standing")
    @RolesAllowed({ORG_ADMIN, ORGANISER, TREASURER, LOAN_OFFICER, CASE_WORKER, AUDITOR})
    @Operation(operationId = "memberships_standing", summary = "Read how a member stands with the dues on a day")
    public StandingView standing(
            @PathParam("id") MembershipId id,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt) {
        var own = new OrganisationId(caller.get().organisation());
        return queries.answer(() -> standings.get(own, id, asOf, knownAt));
    }

    @GET
    @Path("/dues-coverages")
    @RolesAllowed({ORG_ADMIN, ORGANISER, TREASURER, AUDITOR})
    @Operation(
            operationId = "memberships_dues_coverages",
            summary = "List all that was recorded of a member's dues, also what was corrected")
    public Page<CoverageView> list(@PathParam("id") MembershipId id) {
        return queries.answer(() -> standings.list(id));
    }

    @POST
    @Path("/dues-coverages")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "memberships_cover_dues",
            summary = "Record through which day dues are paid or waived, where the policy DUES is EXTERNAL")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "paid", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Recorded.")
    public RestResponse<CoverageView> record(
            @PathParam("id") MembershipId id, @NotNull @Valid CoverageRequest request) {
        return commands.create(request, () -> {
            UUID chosen = request.id() == null ? UuidV7.next(clock) : request.id();
            CoverageView view = coverages.record(id, caller.get(), request.coverage(chosen));
            return Reply.created("/api/v1/memberships/" + id.value() + "/dues-coverages", view, 1);
        });
    }
}
