package coop.minga.finance.revolvingfund.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.revolvingfund.app.FundFiguresView;
import coop.minga.finance.revolvingfund.app.FundGrantView;
import coop.minga.finance.revolvingfund.app.RevolvingFundCommands;
import coop.minga.finance.revolvingfund.app.RevolvingFundQueries;
import coop.minga.finance.revolvingfund.app.RevolvingFundView;
import coop.minga.finance.revolvingfund.domain.RevolvingFundState;
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
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Revolving funds over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/revolving-funds")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "revolving-funds")
public class RevolvingFundResource {
    private static final String EXAMPLE = """
            {"fund":"0190f7a0-0000-7000-8000-00000000f001","funder":"Vendors' solidarity trust"}""";
    private static final String SEED_EXAMPLE = """
            {"amount":{"amount":"250000.00","currency":"KES"}}""";
    private static final String REGRANT_EXAMPLE = """
            {"amount":{"amount":"20000.00","currency":"KES"},\
            "expenseAccount":"0190f7a0-0000-7000-8000-00000000f002"}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final RevolvingFundCommands fundCommands;
    private final RevolvingFundQueries fundQueries;
    private final Clock clock;

    RevolvingFundResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            RevolvingFundCommands fundCommands,
            RevolvingFundQueries fundQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.fundCommands = fundCommands;
        this.fundQueries = fundQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "revolving_funds_list", summary = "List the revolving funds")
    public Page<RevolvingFundView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> fundQueries.list(page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "revolving_funds_get", summary = "Read a revolving fund")
    public RestResponse<RevolvingFundView> get(@PathParam("id") FundId id) {
        RevolvingFundView view = queries.answer(() -> fundQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @GET
    @Path("/{id}/figures")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(
            operationId = "revolving_funds_figures",
            summary = "Read what a fund lent, what came back, how often it turned and what leaked",
            description =
                    "`asOf` asks what was true at the end of a day, `knownAt` what had been recorded by an instant.")
    public FundFiguresView figures(
            @PathParam("id") FundId id,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt) {
        return queries.answer(() -> fundQueries.figures(id, asOf, knownAt));
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "revolving_funds_create", summary = "Let a fund of the kind REVOLVING revolve")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "vendors", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "It revolves.")
    public RestResponse<RevolvingFundView> create(@NotNull @Valid RevolvingFundRequest request) {
        return commands.create(request, () -> {
            var organisation = new OrganisationId(caller.get().organisation());
            RevolvingFundView view = fundCommands.begin(organisation, new FundId(request.fund()), request.funder());
            return Reply.created("/api/v1/revolving-funds/" + view.id(), view, view.version());
        });
    }

    @POST
    @Path("/{id}/seeds")
    @RolesAllowed(TREASURER)
    @Operation(operationId = "revolving_funds_seed", summary = "Take in money to be lent")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "first", value = SEED_EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Taken in.")
    public RestResponse<FundGrantView> seed(@PathParam("id") FundId id, @NotNull @Valid SeedRequest request) {
        return commands.create(
                request, () -> granted(fundCommands.seed(caller.get(), id, request.asked(UuidV7.next(clock)))));
    }

    @POST
    @Path("/{id}/regrants")
    @RolesAllowed(TREASURER)
    @Operation(
            operationId = "revolving_funds_regrant",
            summary = "Grant money on, which does not come back; in all, at most what was given")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "stalls", value = REGRANT_EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Granted on.")
    public RestResponse<FundGrantView> regrant(@PathParam("id") FundId id, @NotNull @Valid RegrantRequest request) {
        return commands.create(
                request,
                () -> granted(fundCommands.regrant(
                        caller.get(),
                        id,
                        new LedgerAccountId(request.expenseAccount()),
                        request.asked(UuidV7.next(clock)))));
    }

    @POST
    @Path("/{id}/distress-declarations")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "revolving_funds_distress",
            summary = "Declare that borrowers and guarantors default together; nothing is granted on meanwhile")
    @APIResponse(responseCode = "200", description = "In distress.")
    public RestResponse<RevolvingFundView> distress(@PathParam("id") FundId id) {
        return become(id, RevolvingFundState.DISTRESSED);
    }

    @POST
    @Path("/{id}/recoveries")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "revolving_funds_recover", summary = "Let a fund in distress revolve again")
    @APIResponse(responseCode = "200", description = "It revolves again.")
    public RestResponse<RevolvingFundView> recover(@PathParam("id") FundId id) {
        return become(id, RevolvingFundState.ACTIVE);
    }

    private RestResponse<RevolvingFundView> become(FundId id, RevolvingFundState state) {
        return commands.execute(null, () -> {
            RevolvingFundView view = fundCommands.become(id, state);
            return Reply.ok(view, view.version());
        });
    }

    private static Reply<FundGrantView> granted(FundGrantView view) {
        return Reply.created("/api/v1/fund-grants/" + view.id(), view, FundGrantView.VERSION);
    }
}
