package coop.minga.membership.duplicate.api;

import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;

import coop.minga.membership.duplicate.app.DuplicateCommands;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Comparisons on demand over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/persons/{id}/duplicate-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "duplicate-candidates")
public class DuplicateCheckResource {
    private final Commands commands;
    private final CurrentCaller caller;
    private final DuplicateCommands duplicates;

    DuplicateCheckResource(Commands commands, CurrentCaller caller, DuplicateCommands duplicates) {
        this.commands = commands;
        this.caller = caller;
        this.duplicates = duplicates;
    }

    @POST
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(
            operationId = "persons_check_duplicates",
            summary = "Look now which other records may be of this person",
            description = "Every person is compared in the background when it is recorded or corrected; this does not "
                    + "wait for that.")
    public RestResponse<DuplicateMatches> check(@PathParam("id") PersonId id) {
        return commands.execute(
                null,
                () -> new Reply<>(
                        200,
                        new DuplicateMatches(duplicates.compare(
                                new OrganisationId(caller.get().organisation()), id)),
                        null,
                        null));
    }
}
