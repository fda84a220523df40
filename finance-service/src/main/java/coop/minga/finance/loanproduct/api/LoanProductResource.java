package coop.minga.finance.loanproduct.api;

import static coop.minga.platform.access.Roles.ANALYST;
import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.MEMBER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.loanproduct.LoanProductId;
import coop.minga.finance.loanproduct.app.LoanProductCommands;
import coop.minga.finance.loanproduct.app.LoanProductQueries;
import coop.minga.finance.loanproduct.app.LoanProductRevisionView;
import coop.minga.finance.loanproduct.app.LoanProductView;
import coop.minga.finance.loanproduct.domain.LoanProductState;
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
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Loan products over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/loan-products")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "loan-products")
public class LoanProductResource {
    private static final String EXAMPLE = """
            {"code":"DEVELOPMENT","name":"Development loan","terms":{
             "limits":{"leastPrincipal":"5000.00","mostPrincipal":"500000.00","fewestInstalments":3,"mostInstalments":48},
             "repayment":{"annualRatePercent":"12","interestMethod":"DECLINING_BALANCE",
              "amortization":"EQUAL_INSTALMENTS","dayCount":"D30_360","repayEvery":{"count":1,"unit":"MONTH"},
              "graceDays":3,"penaltyRatePercent":"6","inDuplum":true,
              "allocation":["PENALTIES","FEES","INTEREST","PRINCIPAL"]},
             "fee":{"fixed":"200.00","percent":"1","taken":"FROM_PAYOUT"},
             "guarantees":{"fewestGuarantors":2,"mostGuarantors":5,"mostLoans":5,"coveredPercent":"100"},
             "eligibility":{"depositMultiple":3,"seasoningMonths":3,"membershipMonths":6}}}""";
    private static final String CHANGE_EXAMPLE = """
            {"code":"DEVELOPMENT-2","name":"Development loan","terms":{
             "limits":{"leastPrincipal":"5000.00","mostPrincipal":"800000.00","fewestInstalments":3,"mostInstalments":60},
             "repayment":{"annualRatePercent":"13.5","interestMethod":"DECLINING_BALANCE",
              "amortization":"EQUAL_INSTALMENTS","dayCount":"D30_360","repayEvery":{"count":1,"unit":"MONTH"}}}}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final LoanProductCommands productCommands;
    private final LoanProductQueries productQueries;
    private final Clock clock;

    LoanProductResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            LoanProductCommands productCommands,
            LoanProductQueries productQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.productCommands = productCommands;
        this.productQueries = productQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST, MEMBER})
    @Operation(operationId = "loan_products_list", summary = "List what the organisation lends by")
    public Page<LoanProductView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> productQueries.list(page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST, MEMBER})
    @Operation(operationId = "loan_products_get", summary = "Read a loan product with its terms of now")
    public RestResponse<LoanProductView> get(@PathParam("id") LoanProductId id) {
        LoanProductView view = queries.answer(() -> productQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @GET
    @Path("/{id}/revisions")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "loan_products_revisions", summary = "List the terms a loan product ever had")
    public Page<LoanProductRevisionView> revisions(
            @PathParam("id") LoanProductId id, @BeanParam @Valid PageParameters page) {
        return queries.answer(() -> productQueries.revisions(id, page));
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "loan_products_create", summary = "Offer a kind of loan")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "development loan", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Offered.")
    public RestResponse<LoanProductView> create(@NotNull @Valid LoanProductRequest request) {
        return commands.create(request, () -> {
            var id = new LoanProductId(request.id() == null ? UuidV7.next(clock) : request.id());
            LoanProductView view = productCommands.create(caller.get(), request.offered(id));
            return Reply.created("/api/v1/loan-products/" + view.id(), view, view.version());
        });
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "loan_products_put",
            summary = "Change a loan product's terms for whoever applies from now on")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "dearer", value = CHANGE_EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Changed.")
    public RestResponse<LoanProductView> put(
            @PathParam("id") LoanProductId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid LoanProductChangeRequest request) {
        return commands.execute(request, () -> {
            LoanProductView view = productCommands.change(caller.get(), id, IfMatch.required(ifMatch), request.said());
            return Reply.ok(view, view.version());
        });
    }

    @POST
    @Path("/{id}/closures")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "loan_products_close", summary = "Lend by a product no longer")
    @APIResponse(responseCode = "200", description = "Closed; loans that were applied for live on.")
    public RestResponse<LoanProductView> close(@PathParam("id") LoanProductId id) {
        return become(id, LoanProductState.CLOSED);
    }

    @POST
    @Path("/{id}/openings")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "loan_products_open", summary = "Lend by a product again")
    @APIResponse(responseCode = "200", description = "Open again.")
    public RestResponse<LoanProductView> open(@PathParam("id") LoanProductId id) {
        return become(id, LoanProductState.OPEN);
    }

    private RestResponse<LoanProductView> become(LoanProductId id, LoanProductState state) {
        return commands.execute(null, () -> {
            LoanProductView view = productCommands.become(id, state);
            return Reply.ok(view, view.version());
        });
    }
}
