package coop.minga.membership.person.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.CASE_WORKER;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.membership.household.HouseholdId;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.PersonState;
import coop.minga.membership.person.Sex;
import coop.minga.membership.person.app.NewPerson;
import coop.minga.membership.person.app.PersonCommands;
import coop.minga.membership.person.app.PersonMatches;
import coop.minga.membership.person.app.PersonQueries;
import coop.minga.membership.person.app.PersonSearch;
import coop.minga.membership.person.app.PersonView;
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
import jakarta.ws.rs.DefaultValue;
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
 * Persons over HTTP.
 *
 * <p>Guarantee: no logic of its own; no name, phone or identifier in any address.
 */
@Path("/api/v1/persons")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "persons")
public class PersonResource {
    private static final String EXAMPLE = """
            {"names":{"given":"Amina","family":"Wanjiru"},"birth":{"year":1984},"sex":"FEMALE","languages":["sw","en"],\
            "contactPoints":[{"kind":"PHONE","value":"0712 345678","sharedWithHousehold":true,\
            "safeToContact":{"hours":"after 18:00","channel":"SMS","neutralTextOnly":true}}],\
            "identifiers":[{"scheme":"NATIONAL_ID","country":"KE","value":"22-334455","verified":true}],\
            "selfDeclaredGroups":["MIGRANT"],"nextOfKin":{"name":"Njeri","relation":"sister"}}""";
    private static final String SEARCH_EXAMPLE = """
            {"name":"wanj am","limit":10}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final PersonCommands personCommands;
    private final PersonQueries personQueries;
    private final PersonSearch personSearch;
    private final Clock clock;

    PersonResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            PersonCommands personCommands,
            PersonQueries personQueries,
            PersonSearch personSearch,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.personCommands = personCommands;
        this.personQueries = personQueries;
        this.personSearch = personSearch;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, ORGANISER, CASE_WORKER, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "persons_list", summary = "List the persons the organisation has recorded")
    public Page<PersonView> list(
            @BeanParam @Valid PageParameters page,
            @Parameter(description = "Missing for those that are neither merged nor erased.")
                    @QueryParam("state")
                    @DefaultValue("RECORDED")
                    PersonState state,
            @QueryParam("householdId") @Nullable HouseholdId householdId,
            @QueryParam("sex") @Nullable Sex sex) {
        return queries.answer(() -> personQueries.list(organisation(), page, state, householdId, sex));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, ORGANISER, CASE_WORKER, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "persons_get", summary = "Read a person's record")
    public RestResponse<PersonView> get(@PathParam("id") PersonId id) {
        PersonView view = queries.answer(() -> personQueries.get(organisation(), id));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(operationId = "persons_create", summary = "Record a person; a name is enough")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "person", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Recorded.")
    public RestResponse<PersonView> create(@NotNull @Valid PersonRequest request) {
        return commands.create(request, () -> {
            var id = new PersonId(request.id() == null ? UuidV7.next(clock) : request.id());
            PersonView view = personCommands.record(organisation(), new NewPerson(id, request.details()));
            return Reply.created("/api/v1/persons/" + id.value(), view, view.version());
        });
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(operationId = "persons_correct", summary = "Replace what a person's record says")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "person", value = EXAMPLE)))
    public RestResponse<PersonView> correct(
            @PathParam("id") PersonId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PersonRequest request) {
        return commands.execute(request, () -> {
            PersonView view = personCommands.correct(organisation(), id, IfMatch.required(ifMatch), request.details());
            return Reply.ok(view, view.version());
        });
    }

    @POST
    @Path("/searches")
    @RolesAllowed({ORG_ADMIN, ORGANISER, CASE_WORKER, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(
            operationId = "persons_search",
            summary = "Find persons by name, phone or e-mail address; changes nothing")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "name", value = SEARCH_EXAMPLE)))
    @APIResponse(responseCode = "200", description = "The best matches first.")
    public PersonMatches search(@NotNull @Valid PersonSearchRequest request) {
        return queries.answer(() -> {
            if (request.name() != null) {
                return personSearch.byName(organisation(), request.name(), request.atMost());
            }
            if (request.email() != null) {
                return personSearch.byEmail(organisation(), request.email(), request.atMost());
            }
            return personSearch.byPhone(
                    organisation(), request.phone() == null ? "" : request.phone(), request.atMost());
        });
    }

    private OrganisationId organisation() {
        return new OrganisationId(caller.get().organisation());
    }
}
