package coop.minga.finance.budget.api;

import static coop.minga.platform.access.Roles.ANALYST;
import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.budget.BudgetId;
import coop.minga.finance.budget.app.BudgetCommands;
import coop.minga.finance.budget.app.BudgetQueries;
import coop.minga.finance.budget.app.BudgetView;
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
 * Budgets over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/budgets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "budgets")
public class BudgetResource {
    private static final String EXAMPLE = """
            {"name":"Budget of 2026","from":"2026-01-01","through":"2026-12-31","lines":[\
            {"account":"0190f7a0-0000-7000-8000-00000000b001","amount":{"amount":"120000.00","currency":"KES"}}]}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final BudgetCommands budgetCommands;
    private final BudgetQueries budgetQueries;
    private final Clock clock;

    BudgetResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            BudgetCommands budgetCommands,
            BudgetQueries budgetQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.budgetCommands = budgetCommands;
        this.budgetQueries = budgetQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST})
    @Operation(operationId = "budgets_list", summary = "List the budgets")
    public Page<BudgetView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> budgetQueries.list(page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST})
    @Operation(operationId = "budgets_get", summary = "Read a budget")
    public RestResponse<BudgetView> get(@PathParam("id") BudgetId id) {
        BudgetView view = queries.answer(() -> budgetQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "budgets_create", summary = "Write a budget")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a year", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Written, as a draft.")
    public RestResponse<BudgetView> create(@NotNull @Valid BudgetRequest request) {
        return commands.create(request, () -> {
            var id = new BudgetId(request.id() == null ? UuidV7.next(clock) : request.id());
            BudgetView view =
                    budgetCommands.create(caller.get(), id, currency -> request.plan(organisation(), currency));
            return Reply.created("/api/v1/budgets/" + view.id(), view, view.version());
        });
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "budgets_put", summary = "Write a draft anew")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a year", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Changed.")
    public RestResponse<BudgetView> put(
            @PathParam("id") BudgetId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid BudgetChangeRequest request) {
        return commands.execute(request, () -> {
            BudgetView view = budgetCommands.write(
                    caller.get(), id, IfMatch.required(ifMatch), currency -> request.plan(organisation(), currency));
            return Reply.ok(view, view.version());
        });
    }

    @POST
    @Path("/{id}/adoptions")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "budgets_adopt", summary = "Adopt a budget that somebody else wrote")
    @APIResponse(responseCode = "200", description = "Adopted.")
    public RestResponse<BudgetView> adopt(@PathParam("id") BudgetId id) {
        return commands.execute(null, () -> {
            BudgetView view = budgetCommands.adopt(caller.get(), id);
            return Reply.ok(view, view.version());
        });
    }

    @POST
    @Path("/{id}/withdrawals")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "budgets_withdraw", summary = "Give a budget up, or replace it by another")
    @APIResponse(responseCode = "200", description = "Withdrawn.")
    public RestResponse<BudgetView> withdraw(@PathParam("id") BudgetId id) {
        return commands.execute(null, () -> {
            BudgetView view = budgetCommands.withdraw(id);
            return Reply.ok(view, view.version());
        });
    }

    private OrganisationId organisation() {
        return new OrganisationId(caller.get().organisation());
    }
}
