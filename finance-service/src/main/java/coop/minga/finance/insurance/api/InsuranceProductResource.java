package coop.minga.finance.insurance.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.CASE_WORKER;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.insurance.InsuranceProductId;
import coop.minga.finance.insurance.app.InsuranceProductCommands;
import coop.minga.finance.insurance.app.InsuranceProductQueries;
import coop.minga.finance.insurance.app.InsuranceProductView;
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
 * Insurance products over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/insurance-products")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "insurance-products")
public class InsuranceProductResource {
    private static final String EXAMPLE = """
            {"name":"Stall and stock","fund":"0190f7a0-0000-7000-8000-00000000e201",\
            "premium":{"amount":"50.00","currency":"KES"},"periodMonths":1,\
            "cover":{"amount":"20000.00","currency":"KES"},"waitingDays":30,"graceDays":15}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final InsuranceProductCommands productCommands;
    private final InsuranceProductQueries productQueries;
    private final Clock clock;

    InsuranceProductResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            InsuranceProductCommands productCommands,
            InsuranceProductQueries productQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.productCommands = productCommands;
        this.productQueries = productQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, ORGANISER, CASE_WORKER, AUDITOR})
    @Operation(operationId = "insurance_products_list", summary = "List the insurance products")
    public Page<InsuranceProductView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> productQueries.list(page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, ORGANISER, CASE_WORKER, AUDITOR})
    @Operation(operationId = "insurance_products_get", summary = "Read an insurance product")
    public RestResponse<InsuranceProductView> get(@PathParam("id") InsuranceProductId id) {
        InsuranceProductView view = queries.answer(() -> productQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "insurance_products_create",
            summary = "Offer an insurance whose premiums come into a fund, and whose claims are paid out of it",
            description = "Its terms are for ever; another price is another product.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "stall", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Offered.")
    public RestResponse<InsuranceProductView> create(@NotNull @Valid InsuranceProductRequest request) {
        return commands.create(request, () -> {
            InsuranceProductView view = productCommands.create(
                    new InsuranceProductId(idOr(request.id())),
                    new OrganisationId(caller.get().organisation()),
                    request.asked());
            return Reply.created("/api/v1/insurance-products/" + view.id(), view, view.version());
        });
    }

    @POST
    @Path("/{id}/closures")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "insurance_products_close", summary = "Take out no new policies of a product")
    @APIResponse(responseCode = "200", description = "Closed; policies there are go on.")
    public RestResponse<InsuranceProductView> close(@PathParam("id") InsuranceProductId id) {
        return commands.execute(null, () -> {
            InsuranceProductView view = productCommands.close(id);
            return Reply.ok(view, view.version());
        });
    }

    private UUID idOr(@Nullable UUID id) {
        return id == null ? UuidV7.next(clock) : id;
    }
}
