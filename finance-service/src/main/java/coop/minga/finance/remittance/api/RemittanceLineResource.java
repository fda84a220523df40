package coop.minga.finance.remittance.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.remittance.RemittanceLineId;
import coop.minga.finance.remittance.app.RemittanceLineCommands;
import coop.minga.finance.remittance.app.RemittanceLineFilter;
import coop.minga.finance.remittance.app.RemittanceLineQueries;
import coop.minga.finance.remittance.app.RemittanceLineView;
import coop.minga.finance.remittance.domain.LineReason;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.http.Etag;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
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
 * Lines of remittances over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/remittance-lines")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "remittances")
public class RemittanceLineResource {
    private static final String EXAMPLE = """
            {"membership":"0190f7a0-0000-7000-8000-00000000d002","destination":"DUES"}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final RemittanceLineCommands lineCommands;
    private final RemittanceLineQueries lineQueries;

    RemittanceLineResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            RemittanceLineCommands lineCommands,
            RemittanceLineQueries lineQueries) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.lineCommands = lineCommands;
        this.lineQueries = lineQueries;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(
            operationId = "remittance_lines_list",
            summary = "List lines of remittances",
            description = "`suspended=true` keeps those of which something is in suspense.")
    public Page<RemittanceLineView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("remittance") @Nullable UUID remittance,
            @QueryParam("reason") @Nullable LineReason reason,
            @QueryParam("membership") @Nullable UUID membership,
            @QueryParam("suspended") @Nullable Boolean suspended) {
        return queries.answer(
                () -> lineQueries.list(page, new RemittanceLineFilter(remittance, reason, membership, suspended)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "remittance_lines_get", summary = "Read a line of a remittance")
    public RestResponse<RemittanceLineView> get(@PathParam("id") RemittanceLineId id) {
        RemittanceLineView view = queries.answer(() -> lineQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @Path("/{id}/resolutions")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "remittance_lines_resolve",
            summary = "Give what is in suspense of a line to a member",
            description = "First to what the schedule expects of the member still, in its order; the rest to what the"
                    + " request names.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "dues", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Booked.")
    public RestResponse<RemittanceLineView> resolve(
            @PathParam("id") RemittanceLineId id, @NotNull @Valid ResolutionRequest request) {
        return commands.create(request, () -> {
            lineCommands.resolve(caller.get(), id, request.owner());
            return line(id);
        });
    }

    @POST
    @Path("/{id}/reversals")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "remittance_lines_reverse",
            summary = "Take a line back from its member into suspense",
            description =
                    "By an opposite entry for each; the schedule expects it again. It can then be given to another"
                            + " member.")
    @APIResponse(responseCode = "200", description = "Taken back.")
    public RestResponse<RemittanceLineView> reverse(@PathParam("id") RemittanceLineId id) {
        return commands.create("", () -> {
            lineCommands.reverse(caller.get(), id);
            return line(id);
        });
    }

    private Reply<RemittanceLineView> line(RemittanceLineId id) {
        RemittanceLineView view = lineQueries.get(id);
        return Reply.ok(view, view.version());
    }
}
