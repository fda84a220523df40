package coop.minga.membership.policy.api;

import static coop.minga.platform.access.Roles.ANALYST;
import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.CASE_WORKER;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.MEMBER;
import static coop.minga.platform.access.Roles.NEGOTIATOR;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.policy.PolicyName;
import coop.minga.membership.policy.app.PolicyCommands;
import coop.minga.membership.policy.app.PolicyQueries;
import coop.minga.membership.policy.app.PolicyView;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.paging.Page;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Policies over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/policies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "policies")
public class PolicyResource {
    private static final String EXAMPLE =
            "{\"value\":\"45\",\"validFrom\":\"2026-01-01\",\"reason\":\"Decided by the general meeting of 2025.\"}";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final PolicyCommands policyCommands;
    private final PolicyQueries policyQueries;

    PolicyResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            PolicyCommands policyCommands,
            PolicyQueries policyQueries) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.policyCommands = policyCommands;
        this.policyQueries = policyQueries;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, ORGANISER, TREASURER, LOAN_OFFICER, NEGOTIATOR, CASE_WORKER, AUDITOR, ANALYST, MEMBER})
    @Operation(operationId = "policies_list", summary = "List all policies with the values in force on a day")
    public Page<PolicyView> list(
            @QueryParam("asOf") @Nullable LocalDate asOf, @QueryParam("knownAt") @Nullable Instant knownAt) {
        return queries.answer(() -> policyQueries.list(own(), asOf, knownAt));
    }

    @GET
    @Path("/{name}")
    @RolesAllowed({ORG_ADMIN, ORGANISER, TREASURER, LOAN_OFFICER, NEGOTIATOR, CASE_WORKER, AUDITOR, ANALYST, MEMBER})
    @Operation(operationId = "policies_get", summary = "Read a policy with all its versions")
    public RestResponse<PolicyView> get(
            @PathParam("name") @Parameter(example = "GRACE_DAYS") PolicyName name,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt) {
        PolicyView view = queries.answer(() -> policyQueries.get(own(), name, asOf, knownAt));
        // Of the number of versions alone a copy would stay fresh when one that was decided ahead comes into force.
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, "\"" + view.version() + "-" + view.versionInForce() + "\"")
                .build();
    }

    @POST
    @Path("/{name}/versions")
    @RolesAllowed(ORG_ADMIN)
    @Operation(
            operationId = "policies_decide",
            summary = "Decide a policy's value from a day on",
            description = "Versions are added, never changed: on each day the one with the latest first day until then"
                    + " holds, and of two with the same first day the one recorded later.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "grace", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Decided.")
    public RestResponse<PolicyView> decide(
            @PathParam("name") @Parameter(example = "GRACE_DAYS") PolicyName name,
            @NotNull @Valid PolicyVersionRequest request) {
        return commands.create(request, () -> {
            PolicyView view =
                    policyCommands.decide(caller.get(), name, request.value(), request.validFrom(), request.reason());
            return Reply.created("/api/v1/policies/" + name, view, view.version());
        });
    }

    private OrganisationId own() {
        return new OrganisationId(caller.get().organisation());
    }
}
