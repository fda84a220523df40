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
 * How an affiliate stands with its parent: the parent says it.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/affiliations/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "affiliations")
public class StandingResource {
    private final StepCalls steps;

    StandingResource(StepCalls steps) {
        this.steps = steps;
    }

    @POST
    @Path("/arrears")
    @RolesAllowed(ORG_ADMIN)
    @Operation(operationId = "affiliations_mark_arrears", summary = "Say that fees are owed (the parent)")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "step", value = RequestExamples.ON_A_DAY)))
    public RestResponse<AffiliationView> markArrears(
            @PathParam("id") AffiliationId id, @NotNull @Valid AffiliationStepRequest request) {
        return steps.take(AffiliationStep.ARREARS, id, request);
    }

    @POST
    @Path("/settlements")
    @RolesAllowed(ORG_ADMIN)
    @Operation(operationId = "affiliations_settle", summary = "Say that what was owed is settled (the parent)")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "step", value = RequestExamples.ON_A_DAY)))
    public RestResponse<AffiliationView> settle(
            @PathParam("id") AffiliationId id, @NotNull @Valid AffiliationStepRequest request) {
        return steps.take(AffiliationStep.SETTLEMENT, id, request);
    }

    @POST
    @Path("/suspensions")
    @RolesAllowed(ORG_ADMIN)
    @Operation(operationId = "affiliations_suspend", summary = "Suspend an affiliate (the parent)")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "step", value = RequestExamples.SUSPENSION)))
    public RestResponse<AffiliationView> suspend(
            @PathParam("id") AffiliationId id, @NotNull @Valid AffiliationStepRequest request) {
        return steps.take(AffiliationStep.SUSPENSION, id, request);
    }

    @POST
    @Path("/reinstatements")
    @RolesAllowed(ORG_ADMIN)
    @Operation(operationId = "affiliations_reinstate", summary = "End a suspension (the parent)")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "step", value = RequestExamples.ON_A_DAY)))
    public RestResponse<AffiliationView> reinstate(
            @PathParam("id") AffiliationId id, @NotNull @Valid AffiliationStepRequest request) {
        return steps.take(AffiliationStep.REINSTATEMENT, id, request);
    }
}
