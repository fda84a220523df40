package coop.minga.membership.membership.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.CASE_WORKER;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.membership.app.MembershipCommands;
import coop.minga.membership.membership.app.MembershipFilter;
import coop.minga.membership.membership.app.MembershipQueries;
import coop.minga.membership.membership.app.MembershipView;
import coop.minga.membership.membership.app.TransferCodeView;
import coop.minga.membership.membership.app.TransitionView;
import coop.minga.membership.membership.domain.MembershipCategory;
import coop.minga.membership.membership.domain.MembershipState;
import coop.minga.membership.organisation.OrganisationId;
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
 * Memberships over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/memberships")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "memberships")
public class MembershipResource {
    private static final String APPLICATION_EXAMPLE =
            "{\"personId\":\"0197c1f0-0000-7000-8000-0000000a111a\",\"category\":\"FULL\",\"joinedOn\":\"2025-05-01\"}";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final MembershipCommands membershipCommands;
    private final MembershipQueries membershipQueries;
    private final Clock clock;

    MembershipResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            MembershipCommands membershipCommands,
            MembershipQueries membershipQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.membershipCommands = membershipCommands;
        this.membershipQueries = membershipQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, ORGANISER, TREASURER, LOAN_OFFICER, CASE_WORKER, AUDITOR})
    @Operation(operationId = "memberships_list", summary = "List memberships, as they are or as they were")
    public Page<MembershipView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("personId") @Nullable UUID personId,
            @QueryParam("state") @Nullable MembershipState state,
            @QueryParam("category") @Nullable MembershipCategory category,
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt) {
        var filter = new MembershipFilter(personId, state, category, unitId, asOf, knownAt);
        var own = new OrganisationId(caller.get().organisation());
        return queries.answer(() -> membershipQueries.list(own, page, filter));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, ORGANISER, TREASURER, LOAN_OFFICER, CASE_WORKER, AUDITOR})
    @Operation(operationId = "memberships_get", summary = "Read a membership, as it is or as it was")
    public RestResponse<MembershipView> get(
            @PathParam("id") MembershipId id,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt) {
        MembershipView view = queries.answer(() -> membershipQueries.get(id, asOf, knownAt));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(operationId = "memberships_create", summary = "Apply for a person's membership")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "application", value = APPLICATION_EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Applied.")
    public RestResponse<MembershipView> create(@NotNull @Valid MembershipRequest request) {
        return commands.create(request, () -> {
            var id = new MembershipId(request.id() == null ? UuidV7.next(clock) : request.id());
            MembershipView view = membershipCommands.apply(caller.get(), request.membership(id));
            return Reply.created("/api/v1/memberships/" + id.value(), view, view.version());
        });
    }

    @GET
    @Path("/{id}/transitions")
    @RolesAllowed({ORG_ADMIN, ORGANISER, AUDITOR})
    @Operation(
            operationId = "memberships_transitions",
            summary = "List all that was recorded of a membership, also what was corrected")
    public Page<TransitionView> transitions(@PathParam("id") MembershipId id) {
        return queries.answer(() -> membershipQueries.transitions(id));
    }

    @GET
    @Path("/{id}/transfer-code")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(
            operationId = "memberships_transfer_code",
            summary = "Read the code a departed member takes to the other organisation")
    public TransferCodeView transferCode(@PathParam("id") MembershipId id) {
        return queries.answer(() -> membershipQueries.transferCode(id));
    }
}
