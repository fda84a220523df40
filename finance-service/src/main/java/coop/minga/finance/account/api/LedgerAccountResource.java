package coop.minga.finance.account.api;

import static coop.minga.platform.access.Roles.ANALYST;
import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.account.AccountClass;
import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.BalanceView;
import coop.minga.finance.account.app.LedgerAccountCommands;
import coop.minga.finance.account.app.LedgerAccountFilter;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.account.app.LedgerAccountView;
import coop.minga.finance.account.domain.AccountState;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.IfMatch;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
 * Ledger accounts over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/ledger-accounts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger-accounts")
public class LedgerAccountResource {
    private static final String EXAMPLE = """
            {"code":"1015","name":"Cash box of the market branch","class":"ASSET","floor":"0.00"}""";
    private static final String CHANGE_EXAMPLE = """
            {"code":"1016","name":"Cash box of the market branch"}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final LedgerAccountCommands accountCommands;
    private final LedgerAccountQueries accountQueries;
    private final Clock clock;

    LedgerAccountResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            LedgerAccountCommands accountCommands,
            LedgerAccountQueries accountQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.accountCommands = accountCommands;
        this.accountQueries = accountQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST})
    @Operation(operationId = "ledger_accounts_list", summary = "List the ledger accounts")
    public Page<LedgerAccountView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("code") @Nullable String code,
            @QueryParam("class") @Nullable AccountClass accountClass,
            @QueryParam("parent") @Nullable UUID parent,
            @QueryParam("state") @Nullable AccountState state) {
        var filter = new LedgerAccountFilter(code, accountClass, parent, state);
        return queries.answer(() -> accountQueries.list(page, filter));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST})
    @Operation(operationId = "ledger_accounts_get", summary = "Read a ledger account")
    public RestResponse<LedgerAccountView> get(@PathParam("id") LedgerAccountId id) {
        LedgerAccountView view = queries.answer(() -> accountQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @GET
    @Path("/{id}/balance")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST})
    @Operation(operationId = "ledger_accounts_balance", summary = "What a ledger account holds, now or on a day")
    public BalanceView balance(
            @PathParam("id") LedgerAccountId id,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt) {
        return queries.answer(() -> accountQueries.balance(id, asOf, knownAt));
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "ledger_accounts_create", summary = "Open a ledger account")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "cash", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Opened.")
    public RestResponse<LedgerAccountView> create(@NotNull @Valid LedgerAccountRequest request) {
        return commands.create(request, () -> {
            var id = new LedgerAccountId(request.id() == null ? UuidV7.next(clock) : request.id());
            var organisation = new OrganisationId(caller.get().organisation());
            LedgerAccountView view =
                    accountCommands.open(organisation, id, request.accountClass(), request.currency(), request::terms);
            return Reply.created("/api/v1/ledger-accounts/" + view.id(), view, view.version());
        });
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "ledger_accounts_put", summary = "Change a ledger account")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "without a floor", value = CHANGE_EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Changed.")
    public RestResponse<LedgerAccountView> put(
            @PathParam("id") LedgerAccountId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid LedgerAccountChangeRequest request) {
        return commands.execute(request, () -> {
            LedgerAccountView view = accountCommands.change(id, IfMatch.required(ifMatch), request::terms);
            return Reply.ok(view, view.version());
        });
    }

    @POST
    @Path("/{id}/closures")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "ledger_accounts_close", summary = "Close an empty ledger account")
    @APIResponse(responseCode = "200", description = "Closed.")
    public RestResponse<LedgerAccountView> close(@PathParam("id") LedgerAccountId id) {
        return commands.execute(null, () -> {
            LedgerAccountView view = accountCommands.become(id, AccountState.CLOSED);
            return Reply.ok(view, view.version());
        });
    }

    @POST
    @Path("/{id}/openings")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "ledger_accounts_open", summary = "Open a closed ledger account again")
    @APIResponse(responseCode = "200", description = "Open again.")
    public RestResponse<LedgerAccountView> open(@PathParam("id") LedgerAccountId id) {
        return commands.execute(null, () -> {
            LedgerAccountView view = accountCommands.become(id, AccountState.OPEN);
            return Reply.ok(view, view.version());
        });
    }
}
