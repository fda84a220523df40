package coop.minga.finance.solidaritygrant.api;

import static coop.minga.platform.access.Roles.MEMBER;

import coop.minga.finance.solidaritygrant.SolidarityGrantId;
import coop.minga.finance.solidaritygrant.app.OwnSolidarityGrantView;
import coop.minga.finance.solidaritygrant.app.SolidarityGrantCommands;
import coop.minga.finance.solidaritygrant.app.SolidarityGrantQueries;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
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
 * A member's own claims and grants over HTTP.
 *
 * <p>Guarantee: no logic of its own; another one's are not there.
 */
@Path("/api/v1/me/solidarity-grants")
@RolesAllowed(MEMBER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
public class OwnSolidarityGrantResource {
    private static final String EXAMPLE = """
            {"round":"0190f7a0-0000-7000-8000-00000000e108","membership":"0190f7a0-0000-7000-8000-00000000e109",\
            "reason":"LOSS_OF_INCOME","amount":{"amount":"1500.00","currency":"KES"}}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final SolidarityGrantCommands grantCommands;
    private final SolidarityGrantQueries grantQueries;
    private final Clock clock;

    OwnSolidarityGrantResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            SolidarityGrantCommands grantCommands,
            SolidarityGrantQueries grantQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.grantCommands = grantCommands;
        this.grantQueries = grantQueries;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "me_solidarity_grants", summary = "List your own claims and grants")
    public Page<OwnSolidarityGrantView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> grantQueries.ownList(caller.get(), page));
    }

    @POST
    @Operation(operationId = "me_solidarity_grants_claim", summary = "Claim a grant for yourself")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "hardship", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Submitted to the committee.")
    public RestResponse<OwnSolidarityGrantView> claim(@NotNull @Valid SolidarityClaimRequest request) {
        return commands.create(request, () -> {
            var id = new SolidarityGrantId(request.id() == null ? UuidV7.next(clock) : request.id());
            OwnSolidarityGrantView view = grantCommands.claimOwn(caller.get(), request.asked(id));
            return Reply.created("/api/v1/solidarity-grants/" + view.id(), view, view.version());
        });
    }
}
