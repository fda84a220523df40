package coop.minga.membership.consent.api;

import static coop.minga.platform.access.Roles.MEMBER;

import coop.minga.membership.consent.app.ConsentQueries;
import coop.minga.membership.consent.app.ConsentReadView;
import coop.minga.membership.consent.app.ConsentView;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * A member's own consents over HTTP, and who read under them.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/me")
@RolesAllowed(MEMBER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
public class OwnConsentResource {
    private final Queries queries;
    private final CurrentCaller caller;
    private final ConsentQueries consents;

    OwnConsentResource(Queries queries, CurrentCaller caller, ConsentQueries consents) {
        this.queries = queries;
        this.caller = caller;
        this.consents = consents;
    }

    @GET
    @Path("/consents")
    @Operation(operationId = "me_consents", summary = "List what you were asked and agreed to")
    public Page<ConsentView> consents(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> consents.own(caller.get(), page));
    }

    @GET
    @Path("/consent-reads")
    @Operation(operationId = "me_consent_reads", summary = "List who read your data, when, and what")
    public Page<ConsentReadView> consentReads(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> consents.ownReads(caller.get(), page));
    }
}
