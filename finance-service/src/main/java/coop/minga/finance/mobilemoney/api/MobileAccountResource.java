package coop.minga.finance.mobilemoney.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.mobilemoney.MobileAccountId;
import coop.minga.finance.mobilemoney.app.MobileAccountCommands;
import coop.minga.finance.mobilemoney.app.MobileAccountView;
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
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Accounts with providers of mobile money over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/mobile-money-accounts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "mobile-money")
public class MobileAccountResource {
    private static final String PATH = "/api/v1/mobile-money-accounts";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final MobileAccountCommands accounts;
    private final Clock clock;

    MobileAccountResource(
            Commands commands, Queries queries, CurrentCaller caller, MobileAccountCommands accounts, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({TREASURER, ORG_ADMIN, AUDITOR})
    @Operation(operationId = "mobile_money_accounts_list", summary = "List the accounts with providers")
    public Page<MobileAccountView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> accounts.list(page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({TREASURER, ORG_ADMIN, AUDITOR})
    @Operation(operationId = "mobile_money_accounts_get", summary = "Read an account with a provider")
    public RestResponse<MobileAccountView> get(@PathParam("id") MobileAccountId id) {
        return Etag.ok(queries.answer(() -> accounts.get(id)), MobileAccountView.VERSION);
    }

    @POST
    @RolesAllowed({TREASURER, ORG_ADMIN})
    @Operation(
            operationId = "mobile_money_accounts_create",
            summary = "Register the account into which people pay by phone",
            description = "From now on the provider's callbacks are heard, and it is asked for what it does not tell.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "paybill", value = """
            {"provider":"simulator","number":"600100"}""")))
    @APIResponse(responseCode = "201", description = "Registered.")
    public RestResponse<MobileAccountView> create(@NotNull @Valid MobileAccountRequest request) {
        return commands.create(request, () -> {
            var id = new MobileAccountId(request.id() == null ? UuidV7.next(clock) : request.id());
            var organisation = new OrganisationId(caller.get().organisation());
            MobileAccountView view = accounts.register(
                    organisation, id, request.provider(), request.number(), request.ledgerAccountId());
            return Reply.created(PATH + "/" + view.id(), view, MobileAccountView.VERSION);
        });
    }
}
