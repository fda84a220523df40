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
 * Whether an applicant is admitted: the parent decides.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/affiliations/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "affiliations")
public class AdmissionResource {
    private final StepCalls steps;

    AdmissionResource(StepCalls steps) {
        this.steps = steps;
    }

    @POST
    @Path("/reviews")
    @RolesAllowed(ORG_ADMIN)
    @Operation(operationId = "affiliations_review", summary = "Take up an application (the parent)")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "step", value = RequestExamples.ON_A_DAY)))
    public RestResponse<AffiliationView> review(
            @PathParam("id") AffiliationId id, @NotNull @Valid AffiliationStepRequest request) {
        return steps.take(AffiliationStep.REVIEW, id, request);
    }

    @POST
    @Path("/provisional-admissions")
    @RolesAllowed(ORG_ADMIN)
    @Operation(operationId = "affiliations_admit_provisionally", summary = "Admit on trial (the parent)")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "step", value = RequestExamples.ON_A_DAY)))
    public RestResponse<AffiliationView> admitProvisionally(
            @PathParam("id") AffiliationId id, @NotNull @Valid AffiliationStepRequest request) {
        return steps.take(AffiliationStep.PROVISIONAL_ADMISSION, id, request);
    }

    @POST
    @Path("/approvals")
    @RolesAllowed(ORG_ADMIN)
    @Operation(
            operationId = "affiliations_approve",
            summary = "Accept an affiliate in full (the parent)",
            description =
                    "The parent's policy MINIMUM_VERIFIED_MEMBERS is tested on the members the parent has verified by that day. A parent that knows its affiliate may accept it at once.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "step", value = RequestExamples.ON_A_DAY)))
    public RestResponse<AffiliationView> approve(
            @PathParam("id") AffiliationId id, @NotNull @Valid AffiliationStepRequest request) {
        return steps.take(AffiliationStep.APPROVAL, id, request);
    }

    @POST
    @Path("/rejections")
    @RolesAllowed(ORG_ADMIN)
    @Operation(operationId = "affiliations_reject", summary = "Turn an application down, or end a trial (the parent)")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "step", value = RequestExamples.REJECTION)))
    public RestResponse<AffiliationView> reject(
            @PathParam("id") AffiliationId id, @NotNull @Valid AffiliationStepRequest request) {
        return steps.take(AffiliationStep.REJECTION, id, request);
    }
}
