package coop.minga.membership.sseprofile.api;

import static coop.minga.platform.access.Roles.ANALYST;
import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.CASE_WORKER;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.NEGOTIATOR;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.sseprofile.SseAssessmentId;
import coop.minga.membership.sseprofile.app.SseAssessmentView;
import coop.minga.membership.sseprofile.app.SseProfileView;
import coop.minga.membership.sseprofile.app.SseProfiles;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.http.Etag;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.time.UuidV7;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Profiles over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/organisations/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sse-profiles")
public class SseProfileResource {
    private static final String EXAMPLE = """
            {"principle":"DEMOCRATIC_OR_PARTICIPATORY_GOVERNANCE","met":"PARTLY","assessedOn":"2025-03-01",\
            "evidence":"One member, one vote by the by-laws; the last assembly was three years ago."}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final SseProfiles profiles;
    private final Clock clock;

    SseProfileResource(Commands commands, Queries queries, CurrentCaller caller, SseProfiles profiles, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.profiles = profiles;
        this.clock = clock;
    }

    @GET
    @Path("/sse-profile")
    @RolesAllowed({ORG_ADMIN, ORGANISER, TREASURER, LOAN_OFFICER, NEGOTIATOR, CASE_WORKER, AUDITOR, ANALYST})
    @Operation(
            operationId = "sse_profiles_get",
            summary = "Look at what was found of each principle of the social and solidarity economy")
    public SseProfileView profile(
            @PathParam("id") OrganisationId id,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt) {
        return queries.answer(() -> profiles.profile(id, asOf, knownAt));
    }

    @GET
    @Path("/sse-assessments")
    @RolesAllowed({ORG_ADMIN, ORGANISER, TREASURER, LOAN_OFFICER, NEGOTIATOR, CASE_WORKER, AUDITOR, ANALYST})
    @Operation(operationId = "sse_assessments_list", summary = "List all that was ever found")
    public Page<SseAssessmentView> list(@PathParam("id") OrganisationId id, @BeanParam @Valid PageParameters page) {
        return queries.answer(() -> profiles.list(id, page));
    }

    @GET
    @Path("/sse-assessments/{assessmentId}")
    @RolesAllowed({ORG_ADMIN, ORGANISER, TREASURER, LOAN_OFFICER, NEGOTIATOR, CASE_WORKER, AUDITOR, ANALYST})
    @Operation(operationId = "sse_assessments_get", summary = "Read an assessment")
    public RestResponse<SseAssessmentView> get(
            @PathParam("id") OrganisationId id, @PathParam("assessmentId") SseAssessmentId assessmentId) {
        return Etag.ok(queries.answer(() -> profiles.get(id, assessmentId)), 1);
    }

    @POST
    @Path("/sse-assessments")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(operationId = "sse_assessments_create", summary = "Record what was found of a principle")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "finding", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Recorded; it is never changed, only followed by a newer one.")
    public RestResponse<SseAssessmentView> assess(
            @PathParam("id") OrganisationId id, @NotNull @Valid SseAssessmentRequest request) {
        return commands.create(request, () -> {
            var assessmentId = new SseAssessmentId(request.id() == null ? UuidV7.next(clock) : request.id());
            SseAssessmentView view = profiles.assess(assessmentId, id, caller.get(), request.finding());
            return Reply.created(
                    "/api/v1/organisations/" + id.value() + "/sse-assessments/" + assessmentId.value(), view, 1);
        });
    }
}
