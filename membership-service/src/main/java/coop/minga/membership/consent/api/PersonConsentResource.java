package coop.minga.membership.consent.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.CASE_WORKER;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;

import coop.minga.membership.consent.app.ConsentCommands;
import coop.minga.membership.consent.app.ConsentQueries;
import coop.minga.membership.consent.app.ConsentReadView;
import coop.minga.membership.consent.app.ConsentView;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
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
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A person's consents over HTTP, and what partners read under them.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/persons/{personId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consents")
public class PersonConsentResource {
    private static final String EXAMPLE =
            "{\"granteeId\":\"0197c1f0-0000-7000-8000-0000000000ad\",\"purpose\":\"REFERRAL\","
                    + "\"scope\":[\"NAMES\",\"CONTACT_POINTS\"],\"channel\":\"PAPER\",\"language\":\"sw\",\"policyVersion\":\"2026-1\","
                    + "\"evidence\":\"Form 112, folder C\"}";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final ConsentCommands consentCommands;
    private final ConsentQueries consentQueries;

    PersonConsentResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            ConsentCommands consentCommands,
            ConsentQueries consentQueries) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.consentCommands = consentCommands;
        this.consentQueries = consentQueries;
    }

    @GET
    @Path("/consents")
    @RolesAllowed({ORG_ADMIN, ORGANISER, CASE_WORKER, AUDITOR})
    @Operation(operationId = "person_consents_list", summary = "List what a person was asked and agreed to")
    public Page<ConsentView> list(@PathParam("personId") PersonId person, @BeanParam @Valid PageParameters page) {
        return queries.answer(() -> consentQueries.list(own(), person, page));
    }

    @POST
    @Path("/consents")
    @RolesAllowed({ORG_ADMIN, ORGANISER, CASE_WORKER})
    @Operation(
            operationId = "person_consents_create",
            summary = "Record that a person is asked for a consent",
            description = "The partner learns nothing before the person agrees, and nothing of a refusal.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "referral", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Asked.")
    public RestResponse<ConsentView> create(
            @PathParam("personId") PersonId person, @NotNull @Valid ConsentRequest request) {
        return commands.create(request, () -> {
            ConsentView view = consentCommands.request(caller.get(), person, request.consent());
            return Reply.created("/api/v1/consents/" + view.id(), view, view.version());
        });
    }

    @GET
    @Path("/consent-reads")
    @RolesAllowed({ORG_ADMIN, ORGANISER, CASE_WORKER, AUDITOR})
    @Operation(operationId = "person_consent_reads_list", summary = "List what partners read of a person")
    public Page<ConsentReadView> reads(@PathParam("personId") PersonId person, @BeanParam @Valid PageParameters page) {
        return queries.answer(() -> consentQueries.reads(own(), person, page));
    }

    private OrganisationId own() {
        return new OrganisationId(caller.get().organisation());
    }
}
