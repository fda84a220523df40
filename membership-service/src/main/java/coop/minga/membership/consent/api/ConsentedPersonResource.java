package coop.minga.membership.consent.api;

import static coop.minga.platform.access.Roles.PARTNER;

import coop.minga.membership.consent.ConsentId;
import coop.minga.membership.consent.app.ConsentedPersonView;
import coop.minga.membership.consent.app.ConsentedReading;
import coop.minga.membership.consent.app.GrantedConsentView;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.http.Etag;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What a partner reads under consents, over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/consented-persons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consents")
public class ConsentedPersonResource {
    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final ConsentedReading reading;

    ConsentedPersonResource(Commands commands, Queries queries, CurrentCaller caller, ConsentedReading reading) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.reading = reading;
    }

    @GET
    @RolesAllowed(PARTNER)
    @Operation(
            operationId = "consented_persons_list",
            summary = "List the consents that were granted to your organisation",
            description = "With those that ended: what was read under them is to be deleted.")
    public Page<GrantedConsentView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> reading.list(caller.get(), page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(PARTNER)
    @Operation(
            operationId = "consented_persons_get",
            summary = "Read of a person what a consent covers",
            description =
                    "The person sees who read what and when. 410 once the consent has ended. The ETag is another one"
                            + " whenever anything shown is.")
    public RestResponse<ConsentedPersonView> get(@PathParam("id") ConsentId id) {
        return Etag.ofContent(reading.read(id, caller.get()));
    }

    @POST
    @Path("/{id}/deletion-confirmations")
    @RolesAllowed(PARTNER)
    @Operation(
            operationId = "consented_persons_confirm_deletion",
            summary = "Confirm that what was read under an ended consent is deleted")
    public RestResponse<GrantedConsentView> confirmDeletion(@PathParam("id") ConsentId id) {
        return commands.execute(null, () -> {
            GrantedConsentView view = reading.confirmDeletion(id, caller.get());
            return Reply.ok(view, view.version());
        });
    }
}
