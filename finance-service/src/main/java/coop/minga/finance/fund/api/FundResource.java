package coop.minga.finance.fund.api;

import static coop.minga.platform.access.Roles.ANALYST;
import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.fund.app.FundCommands;
import coop.minga.finance.fund.app.FundQueries;
import coop.minga.finance.fund.app.FundView;
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
 * Funds over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/funds")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "funds")
public class FundResource {
    private static final String EXAMPLE = """
            {"code":"GRANT-2026","name":"Market women's grant 2026","kind":"GRANT","restricted":true}""";
    private static final String CHANGE_EXAMPLE = """
            {"code":"GRANT-2027","name":"Market women's grant 2026 and 2027","restricted":true}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final FundCommands fundCommands;
    private final FundQueries fundQueries;
    private final Clock clock;

    FundResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            FundCommands fundCommands,
            FundQueries fundQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.fundCommands = fundCommands;
        this.fundQueries = fundQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST})
    @Operation(operationId = "funds_list", summary = "List the funds")
    public Page<FundView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> fundQueries.list(page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST})
    @Operation(operationId = "funds_get", summary = "Read a fund")
    public RestResponse<FundView> get(@PathParam("id") FundId id) {
        FundView view = queries.answer(() -> fundQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "funds_create", summary = "Open a fund")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "grant", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Opened.")
    public RestResponse<FundView> create(@NotNull @Valid FundRequest request) {
        return commands.create(request, () -> {
            var id = new FundId(request.id() == null ? UuidV7.next(clock) : request.id());
            var organisation = new OrganisationId(caller.get().organisation());
            FundView view = fundCommands.create(id, organisation, request.kind(), request.terms());
            return Reply.created("/api/v1/funds/" + view.id(), view, view.version());
        });
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "funds_put", summary = "Change a fund")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "longer", value = CHANGE_EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Changed.")
    public RestResponse<FundView> put(
            @PathParam("id") FundId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid FundChangeRequest request) {
        return commands.execute(request, () -> {
            FundView view = fundCommands.change(id, IfMatch.required(ifMatch), request.terms());
            return Reply.ok(view, view.version());
        });
    }

    @POST
    @Path("/{id}/closures")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "funds_close", summary = "Close an empty fund")
    @APIResponse(responseCode = "200", description = "Closed.")
    public RestResponse<FundView> close(@PathParam("id") FundId id) {
        return commands.execute(null, () -> {
            FundView view = fundCommands.close(id);
            return Reply.ok(view, view.version());
        });
    }
}
