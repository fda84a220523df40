package coop.minga.membership.consent.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.CASE_WORKER;
import static coop.minga.platform.access.Roles.MEMBER;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;

import coop.minga.membership.consent.ConsentId;
import coop.minga.membership.consent.app.ConsentCommands;
import coop.minga.membership.consent.app.ConsentQueries;
import coop.minga.membership.consent.app.ConsentView;
import coop.minga.membership.consent.domain.ConsentStep;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.http.Etag;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a consent, over HTTP. A member decides about the own ones.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/consents")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consents")
public class ConsentResource {
    private static final String GRANT_EXAMPLE = "{\"evidence\":\"Thumbprint on form 112, folder C\"}";
    private static final String NOTHING_EXAMPLE = "{}";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final ConsentCommands consentCommands;
    private final ConsentQueries consentQueries;

    ConsentResource(
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
    @RolesAllowed({ORG_ADMIN, ORGANISER, CASE_WORKER, AUDITOR})
    @Operation(operationId = "consents_list", summary = "List the consents of the organisation's people")
    public Page<ConsentView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("personId") @Nullable PersonId personId,
            @QueryParam("granteeId") @Nullable OrganisationId granteeId) {
        var own = new OrganisationId(caller.get().organisation());
        return queries.answer(() -> consentQueries.list(own, personId, granteeId, page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, ORGANISER, CASE_WORKER, AUDITOR, MEMBER})
    @Operation(operationId = "consents_get", summary = "Read a consent")
    public RestResponse<ConsentView> get(@PathParam("id") ConsentId id) {
        ConsentView view = queries.answer(() -> consentQueries.get(id, caller.get()));
        return Etag.ok(view, view.version());
    }

    @POST
    @Path("/{id}/grants")
    @RolesAllowed({ORG_ADMIN, ORGANISER, CASE_WORKER, MEMBER})
    @Operation(
            operationId = "consents_grant",
            summary = "Record that the person agreed",
            description = "Takes the place of an earlier consent for the same partner and purpose.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "grant", value = GRANT_EXAMPLE)))
    public RestResponse<ConsentView> grant(
            @PathParam("id") ConsentId id, @NotNull @Valid ConsentDecisionRequest request) {
        return decide(ConsentStep.GRANT, id, request);
    }

    @POST
    @Path("/{id}/refusals")
    @RolesAllowed({ORG_ADMIN, ORGANISER, CASE_WORKER, MEMBER})
    @Operation(operationId = "consents_refuse", summary = "Record that the person refused; it costs nothing")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "refusal", value = NOTHING_EXAMPLE)))
    public RestResponse<ConsentView> refuse(
            @PathParam("id") ConsentId id, @NotNull @Valid ConsentDecisionRequest request) {
        return decide(ConsentStep.REFUSAL, id, request);
    }

    @POST
    @Path("/{id}/withdrawals")
    @RolesAllowed({ORG_ADMIN, ORGANISER, CASE_WORKER, MEMBER})
    @Operation(
            operationId = "consents_withdraw",
            summary = "Withdraw a consent",
            description =
                    "Holds for every read that begins after the answer. The partner is told that it ended, not why.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "withdrawal", value = NOTHING_EXAMPLE)))
    public RestResponse<ConsentView> withdraw(
            @PathParam("id") ConsentId id, @NotNull @Valid ConsentDecisionRequest request) {
        return decide(ConsentStep.WITHDRAWAL, id, request);
    }

    private RestResponse<ConsentView> decide(ConsentStep step, ConsentId id, ConsentDecisionRequest request) {
        return commands.execute(request, () -> {
            ConsentView view = consentCommands.decide(step, id, caller.get(), request.note());
            return Reply.ok(view, view.version());
        });
    }
}
