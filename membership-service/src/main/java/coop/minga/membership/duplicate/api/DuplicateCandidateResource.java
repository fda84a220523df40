package coop.minga.membership.duplicate.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;

import coop.minga.membership.duplicate.DuplicateCandidateId;
import coop.minga.membership.duplicate.app.DuplicateCandidateView;
import coop.minga.membership.duplicate.app.DuplicateCommands;
import coop.minga.membership.duplicate.app.DuplicateQueries;
import coop.minga.membership.duplicate.domain.CandidateState;
import coop.minga.membership.duplicate.domain.CandidateStep;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.http.Etag;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of records that may be of one person, over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/duplicate-candidates")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "duplicate-candidates")
public class DuplicateCandidateResource {
    private static final String EXAMPLE = """
            {"keptId":"0197c1f0-0000-7000-8000-00000000d0b1"}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final DuplicateCommands duplicateCommands;
    private final DuplicateQueries duplicateQueries;

    DuplicateCandidateResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            DuplicateCommands duplicateCommands,
            DuplicateQueries duplicateQueries) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.duplicateCommands = duplicateCommands;
        this.duplicateQueries = duplicateQueries;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, ORGANISER, AUDITOR})
    @Operation(
            operationId = "duplicate_candidates_list",
            summary = "List pairs of records that may be of one person",
            description = "Sorted by createdAt or score.")
    public Page<DuplicateCandidateView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("state") @Nullable CandidateState state,
            @QueryParam("personId") @Nullable PersonId person) {
        return queries.answer(() -> duplicateQueries.list(page, state, person));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, ORGANISER, AUDITOR})
    @Operation(operationId = "duplicate_candidates_get", summary = "Read a pair, with what makes the two alike")
    public RestResponse<DuplicateCandidateView> get(@PathParam("id") DuplicateCandidateId id) {
        DuplicateCandidateView view = queries.answer(() -> duplicateQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @Path("/{id}/merges")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(
            operationId = "duplicate_candidates_merge",
            summary = "Say that both are of one person: one record absorbs the other",
            description = "The same as merging the persons; undone on the absorbed person's record.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "keep one", value = EXAMPLE)))
    public RestResponse<DuplicateCandidateView> merge(
            @PathParam("id") DuplicateCandidateId id, @NotNull @Valid DuplicateMergeRequest request) {
        return commands.execute(
                request, () -> answer(duplicateCommands.merge(caller.get(), id, new PersonId(request.keptId()))));
    }

    @POST
    @Path("/{id}/rejections")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(
            operationId = "duplicate_candidates_reject",
            summary = "Say that the two are not of one person",
            description = "Remembered: the pair is not proposed again while both records say what they say now.")
    public RestResponse<DuplicateCandidateView> reject(@PathParam("id") DuplicateCandidateId id) {
        return take(id, CandidateStep.REJECTION);
    }

    @POST
    @Path("/{id}/deferrals")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(operationId = "duplicate_candidates_defer", summary = "Put a pair aside until somebody was asked")
    public RestResponse<DuplicateCandidateView> defer(@PathParam("id") DuplicateCandidateId id) {
        return take(id, CandidateStep.DEFERRAL);
    }

    @POST
    @Path("/{id}/resumptions")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(operationId = "duplicate_candidates_resume", summary = "Take up a pair that was put aside")
    public RestResponse<DuplicateCandidateView> resume(@PathParam("id") DuplicateCandidateId id) {
        return take(id, CandidateStep.RESUMPTION);
    }

    private RestResponse<DuplicateCandidateView> take(DuplicateCandidateId id, CandidateStep step) {
        return commands.execute(null, () -> answer(duplicateCommands.take(caller.get(), id, step)));
    }

    private static Reply<DuplicateCandidateView> answer(DuplicateCandidateView view) {
        return Reply.ok(view, view.version());
    }
}
