package coop.minga.membership.workprofile.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.CASE_WORKER;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.workprofile.WorkProfileId;
import coop.minga.membership.workprofile.app.WorkProfileCommands;
import coop.minga.membership.workprofile.app.WorkProfileFilter;
import coop.minga.membership.workprofile.app.WorkProfileQueries;
import coop.minga.membership.workprofile.app.WorkProfileView;
import coop.minga.membership.workprofile.domain.RuleSet;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.IfMatch;
import coop.minga.platform.command.Reply;
import coop.minga.platform.http.Etag;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Work profiles over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/work-profiles")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "work-profiles")
public class WorkProfileResource {
    static final String EXAMPLE = """
            {"isco08":"5212","isic4":"5610","icse18a":"22","workerGroup":"FOOD_VENDOR",\
            "placeOfWork":"STREET_OR_PUBLIC_SPACE","engagement":"OWN_ACCOUNT","payBasis":"SALES",\
            "buyersOrEmployers":[{"name":"Canteen of the bus park","relation":"BUYER"}],\
            "earnings":{"money":{"amount":"650.00","currency":"KES"},"period":"DAY"},\
            "facts":{"unitRegistered":false,"booksKept":false},"isMain":true,"validFrom":"2024-02-01"}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final WorkProfileCommands profileCommands;
    private final WorkProfileQueries profileQueries;

    WorkProfileResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            WorkProfileCommands profileCommands,
            WorkProfileQueries profileQueries) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.profileCommands = profileCommands;
        this.profileQueries = profileQueries;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, ORGANISER, CASE_WORKER, AUDITOR})
    @Operation(operationId = "workProfiles_list", summary = "List the jobs of all persons, as they are or as they were")
    public Page<WorkProfileView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("personId") @Nullable UUID personId,
            @QueryParam("workerGroup") @Size(max = 40) @Nullable String workerGroup,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt,
            @QueryParam("ruleSet") @Nullable RuleSet ruleSet) {
        var filter = new WorkProfileFilter(personId, workerGroup, asOf, knownAt);
        return queries.answer(() -> profileQueries.list(organisation(), page, filter, ruleSet));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, ORGANISER, CASE_WORKER, AUDITOR})
    @Operation(
            operationId = "workProfiles_get",
            summary = "Read a job, as it is or as it was",
            description = "Formality is computed from the facts as they stood, by the rule set asked for.")
    public RestResponse<WorkProfileView> get(
            @PathParam("id") WorkProfileId id,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt,
            @QueryParam("ruleSet") @Nullable RuleSet ruleSet) {
        WorkProfileView view = queries.answer(() -> profileQueries.get(organisation(), id, asOf, knownAt, ruleSet));
        return Etag.ok(view, view.version());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(
            operationId = "workProfiles_correct",
            summary = "Replace what the record of a job says, for all its days",
            description = "When the work itself changes, end the job and record another, so that both stay known.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "job", value = EXAMPLE)))
    public RestResponse<WorkProfileView> correct(
            @PathParam("id") WorkProfileId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WorkProfileRequest request) {
        return execute(
                request, () -> profileCommands.correct(caller.get(), id, IfMatch.required(ifMatch), request.content()));
    }

    @POST
    @Path("/{id}/endings")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(operationId = "workProfiles_end", summary = "Record that a job is no longer held")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "ending", value = "{\"on\":\"2025-06-01\"}")))
    public RestResponse<WorkProfileView> end(
            @PathParam("id") WorkProfileId id, @NotNull @Valid WorkProfileEndingRequest request) {
        return execute(request, () -> profileCommands.end(caller.get(), id, request.on()));
    }

    @POST
    @Path("/{id}/main-periods")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(
            operationId = "workProfiles_makeMain",
            summary = "Make a job the main one from a day until it ends",
            description =
                    "Whichever job was the main one on those days ceases to be; what was known before stays known.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "main", value = "{\"from\":\"2025-03-01\"}")))
    public RestResponse<WorkProfileView> makeMain(
            @PathParam("id") WorkProfileId id, @NotNull @Valid MainPeriodRequest request) {
        return execute(request, () -> profileCommands.makeMain(caller.get(), id, request.from()));
    }

    @POST
    @Path("/{id}/withdrawals")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(operationId = "workProfiles_withdraw", summary = "Take back a record that should never have been made")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "withdrawal", value = "{}")))
    public RestResponse<WorkProfileView> withdraw(
            @PathParam("id") WorkProfileId id, @NotNull @Valid WorkProfileWithdrawalRequest request) {
        return execute(request, () -> profileCommands.withdraw(caller.get(), id));
    }

    private RestResponse<WorkProfileView> execute(Object request, Supplier<WorkProfileView> work) {
        return commands.execute(request, () -> {
            WorkProfileView view = work.get();
            return Reply.ok(view, view.version());
        });
    }

    private OrganisationId organisation() {
        return new OrganisationId(caller.get().organisation());
    }
}
