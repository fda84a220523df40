package coop.minga.finance.surplus.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.surplus.SurplusBylawId;
import coop.minga.finance.surplus.app.SurplusBylawCommands;
import coop.minga.finance.surplus.app.SurplusBylawView;
import coop.minga.finance.surplus.app.SurplusQueries;
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
 * By-laws about the surplus over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/surplus-bylaws")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "surplus-bylaws")
public class SurplusBylawResource {
    private static final String EXAMPLE = """
            {"effectiveFrom":"2025-01-01","reserve":"0190f7a0-0000-7000-8000-00000000f101","steps":[\
            {"kind":"RESERVE","sharePercent":"20"},\
            {"kind":"EDUCATION_FUND","sharePercent":"5","of":"SURPLUS","fund":"0190f7a0-0000-7000-8000-00000000f102"},\
            {"kind":"INTEREST_ON_SHARES","product":"0190f7a0-0000-7000-8000-00000000f104","capPercent":"10"},\
            {"kind":"PATRONAGE_REFUND","sharePercent":"50","of":"LEFT","measure":"LOAN_INTEREST_PAID"}]}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final SurplusBylawCommands bylawCommands;
    private final SurplusQueries surplusQueries;
    private final Clock clock;

    SurplusBylawResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            SurplusBylawCommands bylawCommands,
            SurplusQueries surplusQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.bylawCommands = bylawCommands;
        this.surplusQueries = surplusQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(
            operationId = "surplus_bylaws_list",
            summary = "List what the by-law said of the surplus, and since when")
    public Page<SurplusBylawView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> surplusQueries.bylaws(page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "surplus_bylaws_get", summary = "Read what the by-law says of the surplus")
    public RestResponse<SurplusBylawView> get(@PathParam("id") SurplusBylawId id) {
        return Etag.ok(queries.answer(() -> surplusQueries.get(id)), 1);
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "surplus_bylaws_create",
            summary = "Write down in which order the by-law divides a surplus, from a day on",
            description =
                    "Each step takes at most what those before have left. Of two that begin on the same day the one"
                            + " recorded later is in force; runs that were approved keep theirs.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "reserve first", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Written down.")
    public RestResponse<SurplusBylawView> create(@NotNull @Valid SurplusBylawRequest request) {
        return commands.create(request, () -> {
            var id = new SurplusBylawId(request.id() == null ? UuidV7.next(clock) : request.id());
            var own = new OrganisationId(caller.get().organisation());
            SurplusBylawView view = bylawCommands.record(caller.get(), own, request.bylaw(id, own));
            return Reply.created("/api/v1/surplus-bylaws/" + view.id(), view, 1);
        });
    }
}
