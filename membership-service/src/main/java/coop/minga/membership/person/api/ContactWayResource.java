package coop.minga.membership.person.api;

import static coop.minga.platform.access.Roles.CASE_WORKER;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.ContactChannel;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.app.ContactQueries;
import coop.minga.membership.person.app.ContactWaysView;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * How persons can be contacted, over HTTP.
 *
 * <p>Guarantee: no logic of its own; sends nothing.
 */
@Path("/api/v1/persons/{id}/contact-ways")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "persons")
public class ContactWayResource {
    private final Queries queries;
    private final CurrentCaller caller;
    private final ContactQueries contacts;

    ContactWayResource(Queries queries, CurrentCaller caller, ContactQueries contacts) {
        this.queries = queries;
        this.caller = caller;
        this.contacts = contacts;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, ORGANISER, CASE_WORKER, TREASURER, LOAN_OFFICER})
    @Operation(
            operationId = "persons_contact_ways",
            summary = "Ask how a person can be contacted safely",
            description = "Ask before every message. A contact point that others share gets neutral text only; one "
                    + "whose safe hours are over, or whose rule cannot be read, is not used.")
    public ContactWaysView ways(
            @PathParam("id") PersonId id,
            @Parameter(description = "Missing for all channels.") @QueryParam("channel") @Nullable ContactChannel channel,
            @Parameter(description = "Missing for now.") @QueryParam("at") @Nullable Instant at) {
        return queries.answer(
                () -> contacts.ways(new OrganisationId(caller.get().organisation()), id, channel, at));
    }
}
