package coop.minga.membership.household.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.CASE_WORKER;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.membership.household.HouseholdId;
import coop.minga.membership.household.app.HouseholdCommands;
import coop.minga.membership.household.app.HouseholdQueries;
import coop.minga.membership.household.app.HouseholdView;
import coop.minga.membership.organisation.OrganisationId;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Households over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/households")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "households")
public class HouseholdResource {
    private static final String EXAMPLE = """
            {"externalIds":["yard-register:0000000002"]}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final HouseholdCommands householdCommands;
    private final HouseholdQueries householdQueries;
    private final Clock clock;

    HouseholdResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            HouseholdCommands householdCommands,
            HouseholdQueries householdQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.householdCommands = householdCommands;
        this.householdQueries = householdQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, ORGANISER, CASE_WORKER, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "households_list", summary = "List the organisation's households")
    public Page<HouseholdView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> householdQueries.list(page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, ORGANISER, CASE_WORKER, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "households_get", summary = "Read a household")
    public RestResponse<HouseholdView> get(@PathParam("id") HouseholdId id) {
        HouseholdView view = queries.answer(() -> householdQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(operationId = "households_create", summary = "Record a household")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "household", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Recorded.")
    public RestResponse<HouseholdView> create(@NotNull @Valid HouseholdRequest request) {
        return commands.create(request, () -> {
            var id = new HouseholdId(request.id() == null ? UuidV7.next(clock) : request.id());
            var organisation = new OrganisationId(caller.get().organisation());
            HouseholdView view = householdCommands.record(
                    id, organisation, request.externalIds() == null ? List.of() : request.externalIds());
            return Reply.created("/api/v1/households/" + id.value(), view, view.version());
        });
    }
}
