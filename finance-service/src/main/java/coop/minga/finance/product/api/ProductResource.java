package coop.minga.finance.product.api;

import static coop.minga.platform.access.Roles.ANALYST;
import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.product.ProductId;
import coop.minga.finance.product.app.ProductCommands;
import coop.minga.finance.product.app.ProductQueries;
import coop.minga.finance.product.app.ProductView;
import coop.minga.finance.product.domain.ProductState;
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
 * Products over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/products")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "products")
public class ProductResource {
    private static final String EXAMPLE = """
            {"code":"VOLUNTARY","name":"Voluntary savings","kind":"SAVINGS","floor":"0.00","withdrawalFee":"20.00",\
            "interest":{"method":"DAILY_BALANCE","posting":"MONTH","dayCount":"ACT_365"},"withholdingTaxPercent":"5"}""";
    private static final String CHANGE_EXAMPLE = """
            {"code":"VOLUNTARY-2","name":"Voluntary savings","noticeDays":7}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final ProductCommands productCommands;
    private final ProductQueries productQueries;
    private final Clock clock;

    ProductResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            ProductCommands productCommands,
            ProductQueries productQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.productCommands = productCommands;
        this.productQueries = productQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST})
    @Operation(operationId = "products_list", summary = "List what members can save in")
    public Page<ProductView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> productQueries.list(page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST})
    @Operation(operationId = "products_get", summary = "Read a product with its rates")
    public RestResponse<ProductView> get(@PathParam("id") ProductId id) {
        ProductView view = queries.answer(() -> productQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "products_create", summary = "Offer savings, deposits or shares")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "savings", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Offered.")
    public RestResponse<ProductView> create(@NotNull @Valid ProductRequest request) {
        return commands.create(request, () -> {
            var id = new ProductId(request.id() == null ? UuidV7.next(clock) : request.id());
            ProductView view = productCommands.create(own(), request.offered(id), request::terms);
            return Reply.created("/api/v1/products/" + view.id(), view, view.version());
        });
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "products_put", summary = "Change a product's terms")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "with notice", value = CHANGE_EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Changed.")
    public RestResponse<ProductView> put(
            @PathParam("id") ProductId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ProductChangeRequest request) {
        return commands.execute(request, () -> {
            ProductView view = productCommands.change(id, IfMatch.required(ifMatch), request::terms);
            return Reply.ok(view, view.version());
        });
    }

    @POST
    @Path("/{id}/rates")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "products_rate", summary = "Say what a product earns from a day on")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "resolved", value = """
            {"from":"2026-01-01","annualRatePercent":"10.2"}""")))
    @APIResponse(responseCode = "201", description = "Said.")
    public RestResponse<ProductView> rate(@PathParam("id") ProductId id, @NotNull @Valid ProductRateRequest request) {
        return commands.create(request, () -> {
            ProductView view = productCommands.rate(own(), id, request.from(), request.ppm(), request.resolution());
            return Reply.created("/api/v1/products/" + view.id(), view, view.version());
        });
    }

    @POST
    @Path("/{id}/closures")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "products_close", summary = "Offer a product no longer")
    @APIResponse(responseCode = "200", description = "Closed; its accounts live on.")
    public RestResponse<ProductView> close(@PathParam("id") ProductId id) {
        return become(id, ProductState.CLOSED);
    }

    @POST
    @Path("/{id}/openings")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "products_open", summary = "Offer a product again")
    @APIResponse(responseCode = "200", description = "Open again.")
    public RestResponse<ProductView> open(@PathParam("id") ProductId id) {
        return become(id, ProductState.OPEN);
    }

    private RestResponse<ProductView> become(ProductId id, ProductState state) {
        return commands.execute(null, () -> {
            ProductView view = productCommands.become(id, state);
            return Reply.ok(view, view.version());
        });
    }

    private OrganisationId own() {
        return new OrganisationId(caller.get().organisation());
    }
}
