package coop.minga.finance.dues.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.dues.DuesPlanId;
import coop.minga.finance.dues.app.DuesPlanCommands;
import coop.minga.finance.dues.app.DuesPlanQueries;
import coop.minga.finance.dues.app.DuesPlanView;
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
 * Dues plans over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/dues-plans")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dues")
public class DuesPlanResource {
    private static final String EXAMPLE = """
            {"code":"MONTHLY","name":"Monthly dues","scope":"EVERY_MEMBER","period":"MONTH","dueDays":20,\
            "terms":{"validFrom":"2026-01-01","rates":[\
            {"amount":{"amount":"100.00","currency":"KES"}},\
            {"category":"HONORARY","amount":{"amount":"0.00","currency":"KES"}},\
            {"workerGroup":"DOMESTIC_WORKER","percentage":"1.5"}]}}""";
    private static final String VERSION_EXAMPLE = """
            {"validFrom":"2027-01-01","rates":[{"amount":{"amount":"120.00","currency":"KES"}}]}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final DuesPlanCommands planCommands;
    private final DuesPlanQueries planQueries;
    private final Clock clock;

    DuesPlanResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            DuesPlanCommands planCommands,
            DuesPlanQueries planQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.planCommands = planCommands;
        this.planQueries = planQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "dues_plans_list", summary = "List the dues plans")
    public Page<DuesPlanView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> planQueries.list(page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "dues_plans_get", summary = "Read a dues plan with all its versions")
    public RestResponse<DuesPlanView> get(@PathParam("id") DuesPlanId id) {
        DuesPlanView view = queries.answer(() -> planQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "dues_plans_create", summary = "Make a dues plan with its first rates")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "monthly", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Made.")
    public RestResponse<DuesPlanView> create(@NotNull @Valid DuesPlanRequest request) {
        return commands.create(request, () -> {
            DuesPlanView view =
                    planCommands.create(caller.get(), request.plan(UuidV7.next(clock)), books -> request.terms()
                            .terms(books, "/terms"));
            return Reply.created("/api/v1/dues-plans/" + view.id(), view, view.version());
        });
    }

    @POST
    @Path("/{id}/versions")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "dues_plans_decide",
            summary = "Add rates from a day on; with the first day of an earlier version they correct it")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "dearer", value = VERSION_EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Added.")
    public RestResponse<DuesPlanView> decide(@PathParam("id") DuesPlanId id, @NotNull @Valid DuesTermsRequest request) {
        return commands.create(request, () -> {
            DuesPlanView view = planCommands.decide(caller.get(), id, books -> request.terms(books, ""));
            return Reply.created("/api/v1/dues-plans/" + view.id(), view, view.version());
        });
    }
}
