package coop.minga.membership.affiliation.api;

import static coop.minga.platform.access.Roles.ANALYST;
import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.CASE_WORKER;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.NEGOTIATOR;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.membership.affiliation.AffiliationId;
import coop.minga.membership.affiliation.app.AffiliationCommands;
import coop.minga.membership.affiliation.app.AffiliationFilter;
import coop.minga.membership.affiliation.app.AffiliationQueries;
import coop.minga.membership.affiliation.app.AffiliationView;
import coop.minga.membership.affiliation.domain.AffiliationKind;
import coop.minga.membership.affiliation.domain.AffiliationState;
import coop.minga.membership.organisation.OrganisationId;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Affiliations over HTTP, the same for both parties.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/affiliations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "affiliations")
public class AffiliationResource {
    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final AffiliationCommands affiliationCommands;
    private final AffiliationQueries affiliationQueries;
    private final Clock clock;

    AffiliationResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            AffiliationCommands affiliationCommands,
            AffiliationQueries affiliationQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.affiliationCommands = affiliationCommands;
        this.affiliationQueries = affiliationQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, ORGANISER, TREASURER, LOAN_OFFICER, NEGOTIATOR, CASE_WORKER, AUDITOR, ANALYST})
    @Operation(
            operationId = "affiliations_list",
            summary = "List the affiliations of the own organisation, either side")
    public Page<AffiliationView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("kind") @Nullable AffiliationKind kind,
            @QueryParam("state") @Nullable AffiliationState state,
            @QueryParam("affiliateId") @Nullable UUID affiliateId,
            @QueryParam("parentId") @Nullable UUID parentId,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt) {
        var filter = new AffiliationFilter(kind, state, affiliateId, parentId, asOf, knownAt);
        return queries.answer(() -> affiliationQueries.list(page, filter));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, ORGANISER, TREASURER, LOAN_OFFICER, NEGOTIATOR, CASE_WORKER, AUDITOR, ANALYST})
    @Operation(operationId = "affiliations_get", summary = "Read an affiliation, as it is or as it was")
    public RestResponse<AffiliationView> get(
            @PathParam("id") AffiliationId id,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt) {
        var own = new OrganisationId(caller.get().organisation());
        AffiliationView view = queries.answer(() -> affiliationQueries.get(id, own, asOf, knownAt));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed(ORG_ADMIN)
    @Operation(operationId = "affiliations_create", summary = "Apply to a parent organisation")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "application", value = RequestExamples.APPLICATION)))
    @APIResponse(responseCode = "201", description = "Applied.")
    public RestResponse<AffiliationView> create(@NotNull @Valid AffiliationRequest request) {
        return commands.create(request, () -> {
            var id = new AffiliationId(request.id() == null ? UuidV7.next(clock) : request.id());
            AffiliationView view = affiliationCommands.apply(
                    id, caller.get(), new OrganisationId(request.parentId()), request.kind(), request.effectiveOn());
            return Reply.created("/api/v1/affiliations/" + id.value(), view, view.version());
        });
    }

    @POST
    @Path("/{id}/counts")
    @RolesAllowed(ORG_ADMIN)
    @Operation(
            operationId = "affiliations_count",
            summary = "Record how many members the affiliate has: declared, verified or paid-up")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "count", value = RequestExamples.COUNT)))
    public RestResponse<AffiliationView> count(
            @PathParam("id") AffiliationId id, @NotNull @Valid CountRequest request) {
        return commands.execute(request, () -> {
            AffiliationView view = affiliationCommands.count(id, caller.get(), request.toCounted());
            return Reply.ok(view, view.version());
        });
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed(ORG_ADMIN)
    @Operation(
            operationId = "affiliations_correct",
            summary = "Correct a step of the own side: it took effect on another day, or never")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "correction", value = RequestExamples.CORRECTION)))
    public RestResponse<AffiliationView> correct(
            @PathParam("id") AffiliationId id, @NotNull @Valid CorrectionRequest request) {
        return commands.execute(request, () -> {
            AffiliationView view = affiliationCommands.correct(id, caller.get(), request.number(), request.grounds());
            return Reply.ok(view, view.version());
        });
    }
}
