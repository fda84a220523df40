package coop.minga.membership.registration.api;

import static coop.minga.platform.access.Roles.ANALYST;
import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.CASE_WORKER;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.NEGOTIATOR;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.registration.RegistrationId;
import coop.minga.membership.registration.app.LegalStatusView;
import coop.minga.membership.registration.app.RegistrationCommands;
import coop.minga.membership.registration.app.RegistrationCommands.RegistrationKey;
import coop.minga.membership.registration.app.RegistrationQueries;
import coop.minga.membership.registration.app.RegistrationView;
import coop.minga.membership.registration.domain.RegistrationDetails;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Registrations over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/organisations/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "registrations")
public class RegistrationResource {
    private static final String DETAILS_EXAMPLE = """
            {"obstacles":["COST","BUREAUCRACY"],"reasons":["BARGAINING_POWER"],"pathway":{"country":"KE",\
            "form":"Cooperative society","authority":"Commissioner for Co-operative Development","minFounders":10,\
            "foundersCompleteOn":"2025-02-01","cost":{"amount":"3000.00","currency":"KES"},"documents":[\
            {"name":"By-laws","obtainedOn":"2025-02-14"},{"name":"Minutes of the founding meeting"}],\
            "versionOfLaw":"Cap. 490, 2012"}}""";
    private static final String OPENING_EXAMPLE =
            "{\"effectiveOn\":\"2025-01-15\",\"details\":" + DETAILS_EXAMPLE + "}";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final RegistrationCommands registrationCommands;
    private final RegistrationQueries registrationQueries;
    private final Clock clock;

    RegistrationResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            RegistrationCommands registrationCommands,
            RegistrationQueries registrationQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.registrationCommands = registrationCommands;
        this.registrationQueries = registrationQueries;
        this.clock = clock;
    }

    @GET
    @Path("/legal-status")
    @RolesAllowed({ORG_ADMIN, ORGANISER, TREASURER, LOAN_OFFICER, NEGOTIATOR, CASE_WORKER, AUDITOR, ANALYST})
    @Operation(
            operationId = "organisations_legal_status",
            summary = "Read where an organisation stands or stood legally")
    public LegalStatusView legalStatus(
            @PathParam("id") OrganisationId id,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt) {
        return queries.answer(() -> registrationQueries.legalStatus(id, asOf, knownAt));
    }

    @GET
    @Path("/registrations")
    @RolesAllowed({ORG_ADMIN, ORGANISER, TREASURER, LOAN_OFFICER, NEGOTIATOR, CASE_WORKER, AUDITOR, ANALYST})
    @Operation(operationId = "registrations_list", summary = "List an organisation's attempts at being registered")
    public Page<RegistrationView> list(@PathParam("id") OrganisationId id, @BeanParam @Valid PageParameters page) {
        return queries.answer(() -> registrationQueries.list(id, page));
    }

    @GET
    @Path("/registrations/{registrationId}")
    @RolesAllowed({ORG_ADMIN, ORGANISER, TREASURER, LOAN_OFFICER, NEGOTIATOR, CASE_WORKER, AUDITOR, ANALYST})
    @Operation(operationId = "registrations_get", summary = "Read a registration, as it is or as it was")
    public RestResponse<RegistrationView> get(
            @PathParam("id") OrganisationId id,
            @PathParam("registrationId") RegistrationId registrationId,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt) {
        RegistrationView view = queries.answer(() -> registrationQueries.get(id, registrationId, asOf, knownAt));
        return Etag.ok(view, view.version());
    }

    @POST
    @Path("/registrations")
    @RolesAllowed(ORG_ADMIN)
    @Operation(
            operationId = "registrations_create",
            summary = "Begin to record an organisation's legal status, or a new attempt after the last one ended")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "opening", value = OPENING_EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Opened; the organisation is UNREGISTERED.")
    public RestResponse<RegistrationView> create(
            @PathParam("id") OrganisationId id, @NotNull @Valid RegistrationOpeningRequest request) {
        return commands.create(request, () -> {
            var registrationId = new RegistrationId(request.id() == null ? UuidV7.next(clock) : request.id());
            RegistrationView view = registrationCommands.open(
                    new RegistrationKey(id, registrationId),
                    caller.get(),
                    request.details() == null
                            ? new RegistrationDetails(List.of(), List.of(), null, null)
                            : request.details().details(),
                    request.grounds());
            return Reply.created(
                    "/api/v1/organisations/" + id.value() + "/registrations/" + registrationId.value(),
                    view,
                    view.version());
        });
    }

    @PUT
    @Path("/registrations/{registrationId}")
    @RolesAllowed(ORG_ADMIN)
    @Operation(
            operationId = "registrations_change",
            summary = "Say what stands in the way, which pathway is taken and what of it is done")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "details", value = DETAILS_EXAMPLE)))
    public RestResponse<RegistrationView> change(
            @PathParam("id") OrganisationId id,
            @PathParam("registrationId") RegistrationId registrationId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RegistrationRequest request) {
        return commands.execute(request, () -> {
            RegistrationView view = registrationCommands.change(
                    new RegistrationKey(id, registrationId), IfMatch.required(ifMatch), request.details());
            return Reply.ok(view, view.version());
        });
    }
}
