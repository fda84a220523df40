package coop.minga.finance.institution.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.institution.InstitutionId;
import coop.minga.finance.institution.app.InstitutionCommands;
import coop.minga.finance.institution.app.InstitutionQueries;
import coop.minga.finance.institution.app.InstitutionView;
import coop.minga.finance.organisation.OrganisationId;
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
 * Institutional members over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/institutional-members")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "institutional-members")
public class InstitutionResource {
    private static final String EXAMPLE = """
            {"name":"Umoja Transport Cooperative","registrationNumber":"CS/11254","from":"2025-02-01"}""";
    private static final String ENDING_EXAMPLE = """
            {"to":"2026-01-01"}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final InstitutionCommands institutionCommands;
    private final InstitutionQueries institutionQueries;
    private final Clock clock;

    InstitutionResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            InstitutionCommands institutionCommands,
            InstitutionQueries institutionQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.institutionCommands = institutionCommands;
        this.institutionQueries = institutionQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "institutional_members_list", summary = "List institutions that are or were members")
    public Page<InstitutionView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> institutionQueries.list(page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "institutional_members_get", summary = "Read an institutional member")
    public RestResponse<InstitutionView> get(@PathParam("id") InstitutionId id) {
        InstitutionView view = queries.answer(() -> institutionQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "institutional_members_create",
            summary = "Enter an institution as a member",
            description = "It may have accounts of shares and of savings, as a membership of its id. It owes no dues,"
                    + " does not borrow or guarantee, and is not counted among the members.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "cooperative", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Entered.")
    public RestResponse<InstitutionView> create(@NotNull @Valid InstitutionRequest request) {
        return commands.create(request, () -> {
            InstitutionView view = institutionCommands.enter(
                    new OrganisationId(caller.get().organisation()),
                    new InstitutionId(request.id() == null ? UuidV7.next(clock) : request.id()),
                    request.name(),
                    request.registrationNumber(),
                    request.from());
            return Reply.created("/api/v1/institutional-members/" + view.id(), view, view.version());
        });
    }

    @POST
    @Path("/{id}/endings")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "institutional_members_end",
            summary = "End an institution's membership",
            description = "Whatever it holds stays its own: shares are redeemed or transferred and accounts closed as"
                    + " of anybody who left.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "new-year", value = ENDING_EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Ended.")
    public RestResponse<InstitutionView> end(
            @PathParam("id") InstitutionId id, @NotNull @Valid InstitutionEndingRequest request) {
        return commands.execute(request, () -> {
            InstitutionView view = institutionCommands.end(id, request.to());
            return Reply.ok(view, view.version());
        });
    }
}
