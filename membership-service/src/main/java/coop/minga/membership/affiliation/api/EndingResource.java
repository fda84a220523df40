package coop.minga.membership.affiliation.api;

import static coop.minga.platform.access.Roles.ORG_ADMIN;

import coop.minga.membership.affiliation.AffiliationId;
import coop.minga.membership.affiliation.app.AffiliationView;
import coop.minga.membership.affiliation.domain.AffiliationStep;
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
 * How an affiliation ends.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/affiliations/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "affiliations")
public class EndingResource {
    private final StepCalls steps;

    EndingResource(StepCalls steps) {
        this.steps = steps;
    }

    @POST
    @Path("/disaffiliations")
    @RolesAllowed(ORG_ADMIN)
    @Operation(
            operationId = "affiliations_disaffiliate",
            summary = "Leave, or take an application back (the affiliate)")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "step", value = RequestExamples.DISAFFILIATION)))
    public RestResponse<AffiliationView> disaffiliate(
            @PathParam("id") AffiliationId id, @NotNull @Valid AffiliationStepRequest request) {
        return steps.take(AffiliationStep.DISAFFILIATION, id, request);
    }

    @POST
    @Path("/mergers")
    @RolesAllowed(ORG_ADMIN)
    @Operation(
            operationId = "affiliations_merge",
            summary = "Record that the affiliate has merged into another organisation (either party)")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "step", value = RequestExamples.MERGER)))
    public RestResponse<AffiliationView> merge(
            @PathParam("id") AffiliationId id, @NotNull @Valid AffiliationStepRequest request) {
        return steps.take(AffiliationStep.MERGER, id, request);
    }

    @POST
    @Path("/dissolutions")
    @RolesAllowed(ORG_ADMIN)
    @Operation(operationId = "affiliations_dissolve", summary = "Record that the affiliate is no more (either party)")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "step", value = RequestExamples.ON_A_DAY)))
    public RestResponse<AffiliationView> dissolve(
            @PathParam("id") AffiliationId id, @NotNull @Valid AffiliationStepRequest request) {
        return steps.take(AffiliationStep.DISSOLUTION, id, request);
    }

    @POST
    @Path("/expulsions")
    @RolesAllowed(ORG_ADMIN)
    @Operation(
            operationId = "affiliations_expel",
            summary = "Expel a suspended affiliate (the parent)",
            description = "Rests on an adopted resolution of the parent about this affiliation.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "expulsion", value = RequestExamples.EXPULSION)))
    public RestResponse<AffiliationView> expel(
            @PathParam("id") AffiliationId id, @NotNull @Valid ExpulsionRequest request) {
        return steps.expel(id, request);
    }
}
