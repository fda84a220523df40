package coop.minga.finance.hold.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.hold.HoldId;
import coop.minga.finance.hold.app.HoldCommands;
import coop.minga.finance.hold.app.HoldFilter;
import coop.minga.finance.hold.app.HoldQueries;
import coop.minga.finance.hold.app.HoldView;
import coop.minga.finance.hold.app.NoticedWithdrawalView;
import coop.minga.finance.hold.domain.HoldState;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.organisation.OrganisationId;
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
 * Holds over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/holds")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "holds")
public class HoldResource {
    private static final String EXAMPLE = """
            {"account":"0190f7a0-0000-7000-8000-00000000d005","reason":"DISPUTE",\
            "amount":{"amount":"300.00","currency":"KES"}}""";
    private static final String WITHDRAWAL_EXAMPLE = """
            {"amount":{"amount":"300.00","currency":"KES"}}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final HoldCommands holdCommands;
    private final HoldQueries holdQueries;
    private final Clock clock;

    HoldResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            HoldCommands holdCommands,
            HoldQueries holdQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.holdCommands = holdCommands;
        this.holdQueries = holdQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "holds_list", summary = "List what is held back")
    public Page<HoldView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("account") @Nullable UUID account,
            @QueryParam("state") @Nullable HoldState state) {
        return queries.answer(() -> holdQueries.list(page, new HoldFilter(account, state)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "holds_get", summary = "Read a hold")
    public RestResponse<HoldView> get(@PathParam("id") HoldId id) {
        HoldView view = queries.answer(() -> holdQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER})
    @Operation(operationId = "holds_create", summary = "Hold an amount back on a member's account")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "dispute", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Held.")
    public RestResponse<HoldView> create(@NotNull @Valid HoldRequest request) {
        return commands.create(request, () -> {
            HoldView view = holdCommands.place(
                    new OrganisationId(caller.get().organisation()),
                    new HoldId(idOr(request.id())),
                    new MemberAccountId(request.account()),
                    request.reason(),
                    HoldRequest.money(request.amount()),
                    null);
            return Reply.created("/api/v1/holds/" + view.id(), view, view.version());
        });
    }

    @POST
    @Path("/{id}/releases")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER})
    @Operation(operationId = "holds_release", summary = "Let go what is held back")
    @APIResponse(responseCode = "200", description = "Let go.")
    public RestResponse<HoldView> release(@PathParam("id") HoldId id) {
        return commands.execute(null, () -> {
            HoldView view = holdCommands.release(id);
            return Reply.ok(view, view.version());
        });
    }

    @POST
    @Path("/{id}/withdrawals")
    @RolesAllowed(TREASURER)
    @Operation(operationId = "holds_withdraw", summary = "Pay out a withdrawal that was announced")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "cash", value = WITHDRAWAL_EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Paid out; the rest of the hold is let go.")
    public RestResponse<NoticedWithdrawalView> withdraw(
            @PathParam("id") HoldId id, @NotNull @Valid NoticedWithdrawalRequest request) {
        return commands.create(request, () -> {
            UUID from = request.ledgerAccount();
            NoticedWithdrawalView view = holdCommands.withdraw(
                    caller.get(),
                    id,
                    new JournalEntryId(idOr(request.id())),
                    HoldRequest.money(request.amount()),
                    from == null ? null : new LedgerAccountId(from),
                    request.description());
            return Reply.created("/api/v1/journal-entries/" + view.id(), view, 1);
        });
    }

    private UUID idOr(@Nullable UUID id) {
        return id == null ? UuidV7.next(clock) : id;
    }
}
