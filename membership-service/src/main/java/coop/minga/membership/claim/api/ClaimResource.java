package coop.minga.membership.claim.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.PLATFORM_ADMIN;

import coop.minga.membership.claim.ClaimId;
import coop.minga.membership.claim.app.ClaimDecisions;
import coop.minga.membership.claim.app.ClaimView;
import coop.minga.membership.claim.app.ClaimsOfParties;
import coop.minga.membership.claim.domain.ClaimState;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.http.Etag;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
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
 * Claims over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/claims")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "claims")
public class ClaimResource {
    private static final String CLAIM_EXAMPLE = """
            {"organisationId":"0197c1f0-0000-7000-8000-00000000d1c7","claimantName":"Umoja Self-help Group",\
            "evidence":["Certificate SHG/4711","Minutes of 3 May 2025"]}""";
    private static final String VERIFICATION_EXAMPLE = "{\"zone\":\"Africa/Nairobi\",\"currency\":\"KES\"}";
    private static final String REFUSAL_EXAMPLE = "{\"reason\":\"The certificate names another group.\"}";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final ClaimsOfParties claims;
    private final ClaimDecisions decisions;

    ClaimResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            ClaimsOfParties claims,
            ClaimDecisions decisions) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.claims = claims;
        this.decisions = decisions;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, AUDITOR, PLATFORM_ADMIN})
    @Operation(
            operationId = "claims_list",
            summary = "List the own claims and those on own records; the administration sees all that wait")
    public Page<ClaimView> list(
            @BeanParam @Valid PageParameters page, @QueryParam("state") @Nullable ClaimState state) {
        return caller.get().is(PLATFORM_ADMIN) ? decisions.waiting() : queries.answer(() -> claims.list(page, state));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, AUDITOR, PLATFORM_ADMIN})
    @Operation(operationId = "claims_get", summary = "Read a claim")
    public RestResponse<ClaimView> get(@PathParam("id") ClaimId id) {
        ClaimView view = caller.get().is(PLATFORM_ADMIN) ? decisions.get(id) : queries.answer(() -> claims.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed(ORG_ADMIN)
    @Operation(
            operationId = "claims_create",
            summary = "Claim that an organisation is the one a directory record tells of")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "newcomer", value = CLAIM_EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Filed; the platform's administration decides.")
    public RestResponse<ClaimView> create(@NotNull @Valid ClaimRequest request) {
        return commands.create(request, () -> {
            var organisation = new OrganisationId(request.organisationId());
            UUID steward = request.stewardId();
            ClaimView view = steward == null || steward.equals(caller.get().organisation())
                    ? claims.fileAsSteward(caller.get(), organisation, request.claimantName(), request.evidence())
                    : claims.fileAsClaimant(
                            caller.get(), new OrganisationId(steward), organisation, request.evidence());
            return Reply.created("/api/v1/claims/" + view.id(), view, view.version());
        });
    }

    @POST
    @Path("/{id}/withdrawals")
    @RolesAllowed(ORG_ADMIN)
    @Operation(operationId = "claims_withdraw", summary = "Take an own claim back")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "withdrawal", value = "{}")))
    public RestResponse<ClaimView> withdraw(
            @PathParam("id") ClaimId id, @NotNull @Valid ClaimWithdrawalRequest request) {
        return commands.execute(request, () -> {
            ClaimView view = claims.withdraw(id);
            return Reply.ok(view, view.version());
        });
    }

    @POST
    @Path("/{id}/verifications")
    @RolesAllowed(PLATFORM_ADMIN)
    @Operation(
            operationId = "claims_verify",
            summary = "Verify a claim: make the claimant a tenant if it is none, and link the directory record to it")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "newcomer", value = VERIFICATION_EXAMPLE)))
    public RestResponse<ClaimView> verify(
            @PathParam("id") ClaimId id, @NotNull @Valid ClaimVerificationRequest request) {
        return commands.administer(request, () -> {
            ClaimView view = decisions.verify(id, caller.get().subject(), request.tenant());
            return Reply.ok(view, view.version());
        });
    }

    @POST
    @Path("/{id}/refusals")
    @RolesAllowed(PLATFORM_ADMIN)
    @Operation(operationId = "claims_refuse", summary = "Refuse a claim")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "refusal", value = REFUSAL_EXAMPLE)))
    public RestResponse<ClaimView> refuse(@PathParam("id") ClaimId id, @NotNull @Valid ClaimRefusalRequest request) {
        return commands.administer(request, () -> {
            ClaimView view = decisions.refuse(id, caller.get().subject(), request.reason());
            return Reply.ok(view, view.version());
        });
    }
}
