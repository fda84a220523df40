package coop.minga.finance.insurance.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.CASE_WORKER;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.insurance.InsuranceClaimId;
import coop.minga.finance.insurance.app.InsuranceClaimCommands;
import coop.minga.finance.insurance.app.InsuranceClaimQueries;
import coop.minga.finance.insurance.app.InsuranceClaimView;
import coop.minga.finance.insurance.domain.InsuranceClaimState;
import coop.minga.finance.ledger.JournalEntryId;
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
 * Insurance claims over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/insurance-claims")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "insurance-claims")
public class InsuranceClaimResource {
    private static final String EXAMPLE = """
            {"policy":"0190f7a0-0000-7000-8000-00000000e204","event":"FIRE","happenedOn":"2026-01-05",\
            "amount":{"amount":"9000.00","currency":"KES"}}""";
    private static final String ASSESSMENT_EXAMPLE = """
            {"amount":{"amount":"80.00","currency":"KES"}}""";
    private static final String REFUSAL_EXAMPLE = "{\"because\":\"NOT_CONFIRMED\"}";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final InsuranceClaimCommands claimCommands;
    private final InsuranceClaimQueries claimQueries;
    private final Clock clock;

    InsuranceClaimResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            InsuranceClaimCommands claimCommands,
            InsuranceClaimQueries claimQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.claimCommands = claimCommands;
        this.claimQueries = claimQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, ORGANISER, CASE_WORKER, AUDITOR})
    @Operation(operationId = "insurance_claims_list", summary = "List the insurance claims")
    public Page<InsuranceClaimView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("policy") @Nullable UUID policy,
            @QueryParam("state") @Nullable InsuranceClaimState state) {
        return queries.answer(() -> claimQueries.list(page, policy, state));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, ORGANISER, CASE_WORKER, AUDITOR})
    @Operation(operationId = "insurance_claims_get", summary = "Read an insurance claim and how it was assessed")
    public RestResponse<InsuranceClaimView> get(@PathParam("id") InsuranceClaimId id) {
        InsuranceClaimView view = queries.answer(() -> claimQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER, ORGANISER, CASE_WORKER})
    @Operation(
            operationId = "insurance_claims_submit",
            summary = "Claim what happened to somebody who was insured that day")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "fire", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Submitted.")
    public RestResponse<InsuranceClaimView> submit(@NotNull @Valid InsuranceClaimRequest request) {
        return commands.create(request, () -> {
            InsuranceClaimView view =
                    claimCommands.submit(caller.get(), request.asked(new InsuranceClaimId(idOr(request.id()))));
            return Reply.created("/api/v1/insurance-claims/" + view.id(), view, view.version());
        });
    }

    @POST
    @Path("/{id}/assessments")
    @RolesAllowed({ORG_ADMIN, ORGANISER, CASE_WORKER})
    @Operation(
            operationId = "insurance_claims_assess",
            summary = "Say what a claim is worth, which may be nothing, as somebody who had nothing to do with it")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a part", value = ASSESSMENT_EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Assessed; somebody else pays or refuses it.")
    public RestResponse<InsuranceClaimView> assess(
            @PathParam("id") InsuranceClaimId id, @NotNull @Valid InsuranceAssessmentRequest request) {
        return commands.execute(request, () -> ok(claimCommands.assess(caller.get(), id, request.amount())));
    }

    @POST
    @Path("/{id}/payments")
    @RolesAllowed(TREASURER)
    @Operation(operationId = "insurance_claims_pay", summary = "Pay what a claim was found to be worth")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "in cash", value = "{}")))
    @APIResponse(responseCode = "200", description = "Paid.")
    public RestResponse<InsuranceClaimView> pay(
            @PathParam("id") InsuranceClaimId id, @NotNull @Valid InsurancePaymentRequest request) {
        return commands.create(request, () -> {
            UUID from = request.ledgerAccount();
            return ok(claimCommands.pay(
                    caller.get(),
                    id,
                    new JournalEntryId(idOr(request.id())),
                    from == null ? null : new LedgerAccountId(from)));
        });
    }

    @POST
    @Path("/{id}/refusals")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "insurance_claims_refuse", summary = "Refuse a claim that was assessed by somebody else")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "not confirmed", value = REFUSAL_EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Refused; it can be appealed.")
    public RestResponse<InsuranceClaimView> refuse(
            @PathParam("id") InsuranceClaimId id, @NotNull @Valid InsuranceRefusalRequest request) {
        return commands.execute(request, () -> ok(claimCommands.refuse(caller.get(), id, request.because())));
    }

    @POST
    @Path("/{id}/appeals")
    @RolesAllowed({ORG_ADMIN, TREASURER, ORGANISER, CASE_WORKER})
    @Operation(operationId = "insurance_claims_appeal", summary = "Ask for somebody else to assess a refused claim")
    @APIResponse(responseCode = "200", description = "Appealed.")
    public RestResponse<InsuranceClaimView> appeal(@PathParam("id") InsuranceClaimId id) {
        return commands.execute(null, () -> ok(claimCommands.appeal(id)));
    }

    @POST
    @Path("/{id}/withdrawals")
    @RolesAllowed({ORG_ADMIN, TREASURER, ORGANISER, CASE_WORKER})
    @Operation(operationId = "insurance_claims_withdraw", summary = "Take a claim back")
    @APIResponse(responseCode = "200", description = "Withdrawn; the same can be claimed again.")
    public RestResponse<InsuranceClaimView> withdraw(@PathParam("id") InsuranceClaimId id) {
        return commands.execute(null, () -> ok(claimCommands.withdraw(caller.get(), id)));
    }

    private static Reply<InsuranceClaimView> ok(InsuranceClaimView view) {
        return Reply.ok(view, view.version());
    }

    private UUID idOr(@Nullable UUID id) {
        return id == null ? UuidV7.next(clock) : id;
    }
}
