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
import coop.minga.membership.membership.domain.MembershipState;
import coop.minga.membership.membership.domain.MembershipStep;
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
    private static final String APPROVAL_EXAMPLE = "{\"effectiveOn\":\"2025-06-15\"}";
    private static final String SUSPENSION_EXAMPLE = "{\"reason\":\"Works as an employer since March.\"}";
    private static final String REINSTATEMENT_EXAMPLE = "{\"reason\":\"Sold the business.\"}";
    private static final String RESIGNATION_EXAMPLE = "{\"reason\":\"Moved to another town.\"}";

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
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt) {
        var filter = new MembershipFilter(personId, state, asOf, knownAt);
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

    @POST
    @Path("/{id}/approvals")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(operationId = "memberships_approve", summary = "Admit somebody who applied")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "approval", value = APPROVAL_EXAMPLE)))
    public RestResponse<MembershipView> approve(
            @PathParam("id") MembershipId id, @NotNull @Valid MembershipStepRequest request) {
        return take(MembershipStep.APPROVAL, id, request);
    }

    @POST
    @Path("/{id}/suspensions")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(operationId = "memberships_suspend", summary = "Suspend an active member")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "suspension", value = SUSPENSION_EXAMPLE)))
    public RestResponse<MembershipView> suspend(
            @PathParam("id") MembershipId id, @NotNull @Valid MembershipStepRequest request) {
        return take(MembershipStep.SUSPENSION, id, request);
    }

    @POST
    @Path("/{id}/reinstatements")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(operationId = "memberships_reinstate", summary = "End a suspension")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "reinstatement", value = REINSTATEMENT_EXAMPLE)))
    public RestResponse<MembershipView> reinstate(
            @PathParam("id") MembershipId id, @NotNull @Valid MembershipStepRequest request) {
        return take(MembershipStep.REINSTATEMENT, id, request);
    }

    @POST
    @Path("/{id}/resignations")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(operationId = "memberships_resign", summary = "Record that a member left; a return is a new membership")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "resignation", value = RESIGNATION_EXAMPLE)))
    public RestResponse<MembershipView> resign(
            @PathParam("id") MembershipId id, @NotNull @Valid MembershipStepRequest request) {
        return take(MembershipStep.RESIGNATION, id, request);
    }

    private RestResponse<MembershipView> take(MembershipStep step, MembershipId id, MembershipStepRequest request) {
        return commands.execute(request, () -> {
            MembershipView view =
                    membershipCommands.take(step, id, caller.get(), request.effectiveOn(), request.reason());
            return Reply.ok(view, view.version());
        });
    }
}
