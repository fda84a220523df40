package coop.minga.membership.organisation.api;

import static coop.minga.platform.access.Roles.ANALYST;
import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.CASE_WORKER;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.NEGOTIATOR;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.PLATFORM_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationCommands;
import coop.minga.membership.organisation.app.OrganisationFilter;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.organisation.app.OrganisationView;
import coop.minga.membership.organisation.domain.OrganisationKind;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Organisations over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/organisations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations")
public class OrganisationResource {
    private static final String DIRECTORY_EXAMPLE = """
            {"name":"Coopérative des femmes du marché","kind":"COOPERATIVE","coopType":"PRODUCER","country":"CD",\
            "otherNames":[{"name":"COFEM","kind":"ACRONYM"}],"area":"Bukavu","sectors":["G"],"externalIds":["register:R000001"]}""";
    private static final String TENANT_EXAMPLE = """
            {"name":"Nairobi Street Vendors Union","kind":"TRADE_UNION","tier":1,"country":"KE",\
            "zone":"Africa/Nairobi","currency":"KES"}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final OrganisationCommands organisationCommands;
    private final OrganisationQueries organisationQueries;
    private final Clock clock;

    OrganisationResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            OrganisationCommands organisationCommands,
            OrganisationQueries organisationQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.organisationCommands = organisationCommands;
        this.organisationQueries = organisationQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, ORGANISER, TREASURER, LOAN_OFFICER, NEGOTIATOR, CASE_WORKER, AUDITOR, ANALYST})
    @Operation(operationId = "organisations_list", summary = "List the own organisation and its directory records")
    public Page<OrganisationView> list(
            @BeanParam @Valid PageParameters page,
            @Parameter(description = "The beginnings of words of its name or of another name it goes by.")
                    @QueryParam("name")
                    @Nullable String name,
            @QueryParam("kind") @Nullable OrganisationKind kind,
            @QueryParam("country") @Nullable String country,
            @Parameter(description = "As system:id.") @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("sector") @Nullable String sector,
            @Parameter(description = "Bare, or as the URI of any version.") @QueryParam("essGlobalCode") @Nullable String essGlobalCode,
            @QueryParam("isTenant") @Nullable Boolean isTenant) {
        var filter = new OrganisationFilter(name, kind, country, externalId, sector, essGlobalCode, isTenant);
        return queries.answer(() -> organisationQueries.list(page, filter));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, ORGANISER, TREASURER, LOAN_OFFICER, NEGOTIATOR, CASE_WORKER, AUDITOR, ANALYST})
    @Operation(operationId = "organisations_get", summary = "Read an organisation")
    public RestResponse<OrganisationView> get(@PathParam("id") OrganisationId id) {
        OrganisationView view = queries.answer(() -> organisationQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed(ORG_ADMIN)
    @Operation(operationId = "organisations_create", summary = "Keep a directory record of another organisation")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "directory", value = DIRECTORY_EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Recorded.")
    public RestResponse<OrganisationView> create(@NotNull @Valid OrganisationRequest request) {
        return commands.create(request, () -> {
            var id = new OrganisationId(request.id() == null ? UuidV7.next(clock) : request.id());
            var steward = new OrganisationId(caller.get().organisation());
            OrganisationView view = organisationCommands.record(id, steward, request.profile());
            return Reply.created(location(id), view, view.version());
        });
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({PLATFORM_ADMIN, ORG_ADMIN})
    @Operation(
            operationId = "organisations_put",
            summary = "Register a tenant (platform-admin), or change an own record (org-admin, with If-Match)")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "tenant", value = TENANT_EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Changed, or registered before with the same name.")
    @APIResponse(responseCode = "201", description = "Registered.")
    public RestResponse<OrganisationView> put(
            @PathParam("id") OrganisationId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid OrganisationRequest request) {
        if (caller.get().is(PLATFORM_ADMIN)) {
            return commands.administer(request, () -> {
                var registration = organisationCommands.registerTenant(id, request.profile());
                OrganisationView view = registration.organisation();
                return registration.isNew()
                        ? Reply.created(location(id), view, view.version())
                        : Reply.ok(view, view.version());
            });
        }
        return commands.execute(request, () -> {
            OrganisationView view = organisationCommands.change(id, IfMatch.required(ifMatch), request.profile());
            return Reply.ok(view, view.version());
        });
    }

    private static String location(OrganisationId id) {
        return "/api/v1/organisations/" + id.value();
    }
}
