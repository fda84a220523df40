package coop.minga.finance.dues.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.dues.DuesPlanId;
import coop.minga.finance.dues.app.DuesAssigning;
import coop.minga.finance.dues.app.DuesAssignmentView;
import coop.minga.finance.member.MembershipId;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
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
 * Assignments of members to dues plans over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/dues-assignments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dues")
public class DuesAssignmentResource {
    private static final String EXAMPLE = """
            {"membershipId":"0190f7a0-0000-7000-8000-00000000d101","planId":"0190f7a0-0000-7000-8000-00000000d001",\
            "validFrom":"2026-01-01","workerGroup":"DOMESTIC_WORKER",\
            "declaredWage":{"amount":"18000.00","currency":"KES"}}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final DuesAssigning assigning;
    private final Clock clock;

    DuesAssignmentResource(
            Commands commands, Queries queries, CurrentCaller caller, DuesAssigning assigning, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.assigning = assigning;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "dues_assignments_list", summary = "List which members are assigned to which plan")
    public Page<DuesAssignmentView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("membershipId") @Nullable UUID membership,
            @QueryParam("planId") @Nullable UUID plan) {
        return queries.answer(() -> assigning.list(
                caller.get(),
                page,
                membership == null ? null : new MembershipId(membership),
                plan == null ? null : new DuesPlanId(plan)));
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "dues_assignments_create", summary = "Assign a member to a plan, anew or otherwise")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "part of a wage", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Assigned.")
    public RestResponse<DuesAssignmentView> create(@NotNull @Valid DuesAssignmentRequest request) {
        return commands.create(request, () -> {
            DuesAssignmentView view = assigning.assign(
                    caller.get(),
                    request.id() == null ? UuidV7.next(clock) : request.id(),
                    new MembershipId(request.membershipId()),
                    new DuesPlanId(request.planId()),
                    request::assigned);
            return Reply.created(
                    "/api/v1/dues-assignments?membershipId=" + view.membershipId(), view, DuesAssignmentView.VERSION);
        });
    }
}
