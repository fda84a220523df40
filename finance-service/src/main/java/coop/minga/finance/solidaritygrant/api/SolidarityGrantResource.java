package coop.minga.finance.solidaritygrant.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.CASE_WORKER;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.solidaritygrant.SolidarityGrantId;
import coop.minga.finance.solidaritygrant.app.SolidarityGrantCommands;
import coop.minga.finance.solidaritygrant.app.SolidarityGrantFilter;
import coop.minga.finance.solidaritygrant.app.SolidarityGrantQueries;
import coop.minga.finance.solidaritygrant.app.SolidarityGrantView;
import coop.minga.finance.solidaritygrant.domain.GrantState;
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
 * Solidarity grants over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/solidarity-grants")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "solidarity-grants")
public class SolidarityGrantResource {
    private static final String EXAMPLE = """
            {"round":"0190f7a0-0000-7000-8000-00000000e106","membership":"0190f7a0-0000-7000-8000-00000000e107",\
            "reason":"ON_STRIKE","amount":{"amount":"1500.00","currency":"KES"}}""";
    private static final String VOTE_EXAMPLE = "{\"approves\":true}";
    private static final String REFUSAL_EXAMPLE = "{\"because\":\"NOT_CONFIRMED\"}";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final SolidarityGrantCommands grantCommands;
    private final SolidarityGrantQueries grantQueries;
    private final Clock clock;

    SolidarityGrantResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            SolidarityGrantCommands grantCommands,
            SolidarityGrantQueries grantQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.grantCommands = grantCommands;
        this.grantQueries = grantQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, ORGANISER, CASE_WORKER, AUDITOR})
    @Operation(operationId = "solidarity_grants_list", summary = "List claims and grants")
    public Page<SolidarityGrantView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("round") @Nullable UUID round,
            @QueryParam("membership") @Nullable UUID membership,
            @QueryParam("state") @Nullable GrantState state) {
        return queries.answer(() -> grantQueries.list(page, new SolidarityGrantFilter(round, membership, state)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, ORGANISER, CASE_WORKER, AUDITOR})
    @Operation(operationId = "solidarity_grants_get", summary = "Read a claim or grant with its votes")
    public RestResponse<SolidarityGrantView> get(@PathParam("id") SolidarityGrantId id) {
        SolidarityGrantView view = queries.answer(() -> grantQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER, ORGANISER, CASE_WORKER})
    @Operation(operationId = "solidarity_grants_claim", summary = "Claim a grant for a member")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "strike pay", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Submitted to the committee.")
    public RestResponse<SolidarityGrantView> claim(@NotNull @Valid SolidarityClaimRequest request) {
        return commands.create(request, () -> {
            var id = new SolidarityGrantId(request.id() == null ? UuidV7.next(clock) : request.id());
            SolidarityGrantView view = grantCommands.claim(caller.get(), request.asked(id));
            return Reply.created("/api/v1/solidarity-grants/" + view.id(), view, view.version());
        });
    }

    @POST
    @Path("/{id}/votes")
    @RolesAllowed({ORG_ADMIN, TREASURER, ORGANISER, CASE_WORKER})
    @Operation(
            operationId = "solidarity_grants_vote",
            summary = "Say yes or no to a claim as one of the committee",
            description =
                    "Who submitted the claim does not vote. The yes that makes the quorum approves it; the no that"
                            + " puts the quorum out of reach rejects it.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "yes", value = VOTE_EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Said.")
    public RestResponse<SolidarityGrantView> vote(
            @PathParam("id") SolidarityGrantId id, @NotNull @Valid SolidarityVoteRequest request) {
        return commands.execute(request, () -> ok(grantCommands.vote(caller.get(), id, request.approves())));
    }

    @POST
    @Path("/{id}/rejections")
    @RolesAllowed(ORG_ADMIN)
    @Operation(operationId = "solidarity_grants_reject", summary = "Reject a claim before the committee has decided")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "not confirmed", value = REFUSAL_EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Rejected.")
    public RestResponse<SolidarityGrantView> reject(
            @PathParam("id") SolidarityGrantId id, @NotNull @Valid SolidarityRefusalRequest request) {
        return commands.execute(request, () -> ok(grantCommands.reject(caller.get(), id, request.because())));
    }

    @POST
    @Path("/{id}/payments")
    @RolesAllowed(TREASURER)
    @Operation(operationId = "solidarity_grants_pay", summary = "Pay an approved grant out of its fund")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "in cash", value = "{}")))
    @APIResponse(responseCode = "200", description = "Paid.")
    public RestResponse<SolidarityGrantView> pay(
            @PathParam("id") SolidarityGrantId id, @NotNull @Valid SolidarityPaymentRequest request) {
        return commands.create(request, () -> {
            UUID from = request.ledgerAccount();
            return ok(grantCommands.pay(
                    caller.get(),
                    id,
                    new JournalEntryId(request.id() == null ? UuidV7.next(clock) : request.id()),
                    from == null ? null : new LedgerAccountId(from)));
        });
    }

    @POST
    @Path("/{id}/refusals")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "solidarity_grants_refuse", summary = "Not pay after all what was approved")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "not confirmed", value = REFUSAL_EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Refused; the round has it back.")
    public RestResponse<SolidarityGrantView> refuse(
            @PathParam("id") SolidarityGrantId id, @NotNull @Valid SolidarityRefusalRequest request) {
        return commands.execute(request, () -> ok(grantCommands.refuse(caller.get(), id, request.because())));
    }

    @POST
    @Path("/{id}/withdrawals")
    @RolesAllowed({ORG_ADMIN, TREASURER, ORGANISER, CASE_WORKER})
    @Operation(operationId = "solidarity_grants_withdraw", summary = "Take a claim back for a member")
    @APIResponse(responseCode = "200", description = "Withdrawn; the member may claim again.")
    public RestResponse<SolidarityGrantView> withdraw(@PathParam("id") SolidarityGrantId id) {
        return commands.execute(null, () -> ok(grantCommands.withdraw(caller.get(), id)));
    }

    private static Reply<SolidarityGrantView> ok(SolidarityGrantView view) {
        return Reply.ok(view, view.version());
    }
}
