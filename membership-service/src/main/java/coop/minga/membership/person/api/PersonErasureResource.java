package coop.minga.membership.person.api;

import static coop.minga.platform.access.Roles.ORG_ADMIN;

import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.app.PersonErasureCommands;
import coop.minga.membership.person.app.PersonView;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Erasures over HTTP.
 *
 * <p>Guarantee: no logic of its own; what it does cannot be undone.
 */
@Path("/api/v1/persons/{id}/erasures")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "persons")
public class PersonErasureResource {
    private static final String EXAMPLE = """
            {"ground":"PERSON_ASKED","requestedBy":"PERSON"}""";

    private final Commands commands;
    private final CurrentCaller caller;
    private final PersonErasureCommands erasures;

    PersonErasureResource(Commands commands, CurrentCaller caller, PersonErasureCommands erasures) {
        this.commands = commands;
        this.caller = caller;
        this.erasures = erasures;
    }

    @POST
    @RolesAllowed(ORG_ADMIN)
    @Operation(
            operationId = "persons_erase",
            summary = "Destroy a person's personal fields for ever",
            description = "The record keeps its id, its memberships and what was counted of it, and names nobody. "
                    + "Records that were merged into it are erased with it. A person with an open membership is not "
                    + "erased: end it first.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "asked", value = EXAMPLE)))
    public RestResponse<PersonView> erase(@PathParam("id") PersonId id, @NotNull @Valid ErasureRequest request) {
        return commands.execute(request, () -> {
            PersonView view = erasures.erase(caller.get(), id, request.ground(), request.requestedBy());
            return Reply.ok(view, view.version());
        });
    }
}
