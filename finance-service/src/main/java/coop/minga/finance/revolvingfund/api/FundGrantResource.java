package coop.minga.finance.revolvingfund.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.revolvingfund.FundGrantId;
import coop.minga.finance.revolvingfund.app.FundGrantView;
import coop.minga.finance.revolvingfund.app.RevolvingFundCommands;
import coop.minga.finance.revolvingfund.app.RevolvingFundQueries;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.http.Etag;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Single grants to and from revolving funds over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/fund-grants")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "revolving-funds")
public class FundGrantResource {
    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final RevolvingFundCommands fundCommands;
    private final RevolvingFundQueries fundQueries;

    FundGrantResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            RevolvingFundCommands fundCommands,
            RevolvingFundQueries fundQueries) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.fundCommands = fundCommands;
        this.fundQueries = fundQueries;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(
            operationId = "fund_grants_list",
            summary = "List what was given to revolving funds, and granted on out of them")
    public Page<FundGrantView> list(@BeanParam @Valid PageParameters page, @QueryParam("fund") @Nullable UUID fund) {
        return queries.answer(() -> fundQueries.grants(page, fund == null ? null : new FundId(fund)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "fund_grants_get", summary = "Read a grant to or from a revolving fund")
    public RestResponse<FundGrantView> get(@PathParam("id") FundGrantId id) {
        return Etag.ok(queries.answer(() -> fundQueries.grant(id)), FundGrantView.VERSION);
    }

    @POST
    @Path("/{id}/reversals")
    @RolesAllowed(TREASURER)
    @Operation(operationId = "fund_grants_reverse", summary = "Take a grant back by the opposite entry")
    @APIResponse(responseCode = "200", description = "Taken back.")
    public RestResponse<FundGrantView> reverse(@PathParam("id") FundGrantId id) {
        return commands.execute(null, () -> Reply.ok(fundCommands.reverse(caller.get(), id), FundGrantView.VERSION));
    }
}
