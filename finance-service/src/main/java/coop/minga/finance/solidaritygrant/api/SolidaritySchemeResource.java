package coop.minga.finance.solidaritygrant.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.CASE_WORKER;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.solidaritygrant.SolidaritySchemeId;
import coop.minga.finance.solidaritygrant.app.SolidaritySchemeCommands;
import coop.minga.finance.solidaritygrant.app.SolidaritySchemeQueries;
import coop.minga.finance.solidaritygrant.app.SolidaritySchemeView;
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
 * Schemes over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/solidarity-schemes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "solidarity-schemes")
public class SolidaritySchemeResource {
    private static final String EXAMPLE = """
            {"kind":"STRIKE","fund":"0190f7a0-0000-7000-8000-00000000e101","terms":{"name":"Strike fund",\
            "capPerMember":{"amount":"5000.00","currency":"KES"},"capPerRound":{"amount":"500000.00","currency":"KES"},\
            "quorum":2,"committee":["amina","boniface","chausiku"]}}""";
    private static final String CHANGE_EXAMPLE = """
            {"name":"Strike fund","capPerMember":{"amount":"6000.00","currency":"KES"},\
            "capPerRound":{"amount":"500000.00","currency":"KES"},"quorum":2,\
            "committee":["amina","boniface","daudi"]}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final SolidaritySchemeCommands schemeCommands;
    private final SolidaritySchemeQueries schemeQueries;
    private final Clock clock;

    SolidaritySchemeResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            SolidaritySchemeCommands schemeCommands,
            SolidaritySchemeQueries schemeQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.schemeCommands = schemeCommands;
        this.schemeQueries = schemeQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, ORGANISER, CASE_WORKER, AUDITOR})
    @Operation(
            operationId = "solidarity_schemes_list",
            summary = "List the schemes of strike, hardship and emergency grants")
    public Page<SolidaritySchemeView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> schemeQueries.list(page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, ORGANISER, CASE_WORKER, AUDITOR})
    @Operation(operationId = "solidarity_schemes_get", summary = "Read a scheme")
    public RestResponse<SolidaritySchemeView> get(@PathParam("id") SolidaritySchemeId id) {
        SolidaritySchemeView view = queries.answer(() -> schemeQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "solidarity_schemes_create",
            summary = "Set up a scheme that gives members something out of a fund")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "strike fund", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Set up.")
    public RestResponse<SolidaritySchemeView> create(@NotNull @Valid SolidaritySchemeRequest request) {
        return commands.create(request, () -> {
            SolidaritySchemeView view = schemeCommands.create(
                    new SolidaritySchemeId(request.id() == null ? UuidV7.next(clock) : request.id()),
                    new OrganisationId(caller.get().organisation()),
                    request.kind(),
                    new FundId(request.fund()),
                    request.terms().asked());
            return Reply.created("/api/v1/solidarity-schemes/" + view.id(), view, view.version());
        });
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "solidarity_schemes_put", summary = "Change the terms with which later rounds are opened")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "more", value = CHANGE_EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Changed; a round that is open keeps its terms.")
    public RestResponse<SolidaritySchemeView> put(
            @PathParam("id") SolidaritySchemeId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SolidarityTermsRequest request) {
        return commands.execute(request, () -> {
            SolidaritySchemeView view = schemeCommands.change(id, IfMatch.required(ifMatch), request.asked());
            return Reply.ok(view, view.version());
        });
    }
}
