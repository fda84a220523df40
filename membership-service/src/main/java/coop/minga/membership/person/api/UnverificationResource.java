package coop.minga.membership.person.api;

import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.Identifier;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.app.PersonCommands;
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
 * Unverifications over HTTP.
 *
 * <p>Guarantee: no logic of its own; says nothing of other organisations' records.
 */
@Path("/api/v1/persons/{id}/identifier-unverifications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "persons")
public class UnverificationResource {
    private static final String EXAMPLE = """
            {"scheme":"NATIONAL_ID","country":"KE","value":"00-815"}""";

    private final Commands commands;
    private final CurrentCaller caller;
    private final PersonCommands persons;

    UnverificationResource(Commands commands, CurrentCaller caller, PersonCommands persons) {
        this.commands = commands;
        this.caller = caller;
        this.persons = persons;
    }

    @POST
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(
            operationId = "persons_unverify_identifier",
            summary = "Take back that somebody has seen the document of an identifier",
            description = "The identifier stays recorded, unverified. Use it where the wrong document was looked at; a "
                    + "number that is wrong itself is corrected.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "identifier", value = EXAMPLE)))
    public RestResponse<PersonView> unverify(
            @PathParam("id") PersonId id, @NotNull @Valid UnverificationRequest request) {
        return commands.execute(request, () -> {
            PersonView view = persons.unverify(
                    new OrganisationId(caller.get().organisation()),
                    id,
                    new Identifier(request.scheme(), request.country(), request.value(), false));
            return Reply.ok(view, view.version());
        });
    }
}
