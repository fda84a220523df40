package coop.minga.membership.workprofile.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.CASE_WORKER;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.workprofile.WorkProfileId;
import coop.minga.membership.workprofile.app.WorkProfileCommands;
import coop.minga.membership.workprofile.app.WorkProfileFilter;
import coop.minga.membership.workprofile.app.WorkProfileQueries;
import coop.minga.membership.workprofile.app.WorkProfileView;
import coop.minga.membership.workprofile.domain.RuleSet;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The work profiles of a person over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/persons/{personId}/work-profiles")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "work-profiles")
public class PersonWorkProfileResource {
    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final WorkProfileCommands profileCommands;
    private final WorkProfileQueries profileQueries;
    private final Clock clock;

    PersonWorkProfileResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            WorkProfileCommands profileCommands,
            WorkProfileQueries profileQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.profileCommands = profileCommands;
        this.profileQueries = profileQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, ORGANISER, CASE_WORKER, AUDITOR})
    @Operation(
            operationId = "workProfiles_listOfPerson",
            summary = "List the jobs of a person, as they are or as they were")
    public Page<WorkProfileView> list(
            @PathParam("personId") PersonId personId,
            @BeanParam @Valid PageParameters page,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt,
            @QueryParam("ruleSet") @Nullable RuleSet ruleSet) {
        var own = new OrganisationId(caller.get().organisation());
        return queries.answer(() -> {
            profileQueries.requirePerson(own, personId);
            return profileQueries.list(
                    own, page, new WorkProfileFilter(personId.value(), null, asOf, knownAt), ruleSet);
        });
    }

    @POST
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(operationId = "workProfiles_create", summary = "Record a job of a person; nothing of it is required")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "job", value = WorkProfileResource.EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Recorded.")
    public RestResponse<WorkProfileView> create(
            @PathParam("personId") PersonId personId, @NotNull @Valid WorkProfileRequest request) {
        return commands.create(request, () -> {
            var id = new WorkProfileId(request.id() == null ? UuidV7.next(clock) : request.id());
            WorkProfileView view = profileCommands.record(caller.get(), id, personId, request.content());
            return Reply.created("/api/v1/work-profiles/" + id.value(), view, view.version());
        });
    }
}
