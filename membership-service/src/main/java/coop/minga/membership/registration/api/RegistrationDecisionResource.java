package coop.minga.membership.registration.api;

import static coop.minga.platform.access.Roles.ORG_ADMIN;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.registration.RegistrationId;
import coop.minga.membership.registration.app.RegistrationCommands;
import coop.minga.membership.registration.app.RegistrationCommands.RegistrationKey;
import coop.minga.membership.registration.app.RegistrationView;
import coop.minga.membership.registration.domain.RegistrationStep;
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
 * What the authority decides on a registration, as its organisation records it, over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/organisations/{id}/registrations/{registrationId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ORG_ADMIN)
@Tag(name = "registrations")
public class RegistrationDecisionResource {
    private final Commands commands;
    private final CurrentCaller caller;
    private final RegistrationCommands registrationCommands;

    RegistrationDecisionResource(Commands commands, CurrentCaller caller, RegistrationCommands registrationCommands) {
        this.commands = commands;
        this.caller = caller;
        this.registrationCommands = registrationCommands;
    }

    @POST
    @Path("/queries")
    @Operation(operationId = "registrations_query", summary = "Record that the authority asks for more")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(name = "step", value = "{\"reason\":\"Minutes are not signed.\"}")))
    public RestResponse<RegistrationView> query(
            @PathParam("id") OrganisationId id,
            @PathParam("registrationId") RegistrationId registrationId,
            @NotNull @Valid RegistrationStepRequest request) {
        return take(RegistrationStep.QUERY, new RegistrationKey(id, registrationId), request);
    }

    @POST
    @Path("/certifications")
    @Operation(operationId = "registrations_certify", summary = "Record that the authority registered the organisation")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(name = "step", value = "{\"evidence\":[\"Certificate CS/12345\"]}")))
    public RestResponse<RegistrationView> certify(
            @PathParam("id") OrganisationId id,
            @PathParam("registrationId") RegistrationId registrationId,
            @NotNull @Valid RegistrationStepRequest request) {
        return take(RegistrationStep.CERTIFICATION, new RegistrationKey(id, registrationId), request);
    }

    @POST
    @Path("/refusals")
    @Operation(operationId = "registrations_refuse", summary = "Record that the authority refused")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "step",
                                            value =
                                                    "{\"reason\":\"Street vending is not a trade under the by-law.\"}")))
    public RestResponse<RegistrationView> refuse(
            @PathParam("id") OrganisationId id,
            @PathParam("registrationId") RegistrationId registrationId,
            @NotNull @Valid RegistrationStepRequest request) {
        return take(RegistrationStep.REFUSAL, new RegistrationKey(id, registrationId), request);
    }

    @POST
    @Path("/suspensions")
    @Operation(operationId = "registrations_suspend", summary = "Record that the registration was suspended")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "step", value = "{\"reason\":\"Returns are late.\"}")))
    public RestResponse<RegistrationView> suspend(
            @PathParam("id") OrganisationId id,
            @PathParam("registrationId") RegistrationId registrationId,
            @NotNull @Valid RegistrationStepRequest request) {
        return take(RegistrationStep.SUSPENSION, new RegistrationKey(id, registrationId), request);
    }

    @POST
    @Path("/reinstatements")
    @Operation(operationId = "registrations_reinstate", summary = "Record that the suspension ended")
    @RequestBody(
            content =
                    @Content(examples = @ExampleObject(name = "step", value = "{\"reason\":\"Returns were filed.\"}")))
    public RestResponse<RegistrationView> reinstate(
            @PathParam("id") OrganisationId id,
            @PathParam("registrationId") RegistrationId registrationId,
            @NotNull @Valid RegistrationStepRequest request) {
        return take(RegistrationStep.REINSTATEMENT, new RegistrationKey(id, registrationId), request);
    }

    @POST
    @Path("/deregistrations")
    @Operation(operationId = "registrations_deregister", summary = "Record that the organisation was struck off")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(name = "step", value = "{\"reason\":\"On its own application.\"}")))
    public RestResponse<RegistrationView> deregister(
            @PathParam("id") OrganisationId id,
            @PathParam("registrationId") RegistrationId registrationId,
            @NotNull @Valid RegistrationStepRequest request) {
        return take(RegistrationStep.DEREGISTRATION, new RegistrationKey(id, registrationId), request);
    }

    private RestResponse<RegistrationView> take(
            RegistrationStep step, RegistrationKey key, RegistrationStepRequest request) {
        return commands.execute(request, () -> {
            RegistrationView view = registrationCommands.take(key, step, caller.get(), request.grounds());
            return Reply.ok(view, view.version());
        });
    }
}
