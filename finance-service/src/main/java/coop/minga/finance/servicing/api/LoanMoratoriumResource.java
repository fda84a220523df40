package coop.minga.finance.servicing.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.servicing.LoanMoratoriumId;
import coop.minga.finance.servicing.app.LoanMoratoriumCommands;
import coop.minga.finance.servicing.app.LoanMoratoriumOutcomeView;
import coop.minga.finance.servicing.app.LoanMoratoriumQueries;
import coop.minga.finance.servicing.app.LoanMoratoriumView;
import coop.minga.finance.servicing.app.ShiftedLoanView;
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
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Moratoria over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/loan-moratoria")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "loans")
public class LoanMoratoriumResource {
    static final String EXAMPLE = """
            {"resolution":"0190f7a0-0000-7000-8000-00000000d503","shift":{"count":3,"unit":"INSTALMENT"},
             "loans":["0190f7a0-0000-7000-8000-00000000d504"]}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final LoanMoratoriumCommands moratoria;
    private final LoanMoratoriumQueries moratoriumQueries;
    private final Clock clock;

    LoanMoratoriumResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            LoanMoratoriumCommands moratoria,
            LoanMoratoriumQueries moratoriumQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.moratoria = moratoria;
        this.moratoriumQueries = moratoriumQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(
            operationId = "loan_moratoria_list",
            summary = "List the resolutions that put off loans, as they were carried out")
    public Page<LoanMoratoriumView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> moratoriumQueries.list(page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "loan_moratoria_get", summary = "Read a moratorium")
    public RestResponse<LoanMoratoriumView> get(@PathParam("id") LoanMoratoriumId id) {
        return Etag.ok(queries.answer(() -> moratoriumQueries.get(id)), LoanMoratoriumView.VERSION);
    }

    @GET
    @Path("/{id}/loans")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "loan_moratoria_loans", summary = "List the loans that a moratorium put off")
    public Page<ShiftedLoanView> loans(@PathParam("id") LoanMoratoriumId id) {
        return queries.answer(() -> moratoriumQueries.loans(id));
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "loan_moratoria_create",
            summary = "Put off what a group of loans owes, as a body resolved",
            description = "Every instalment that is not wholly paid is due later, for the same interest and without a"
                    + " penalty for it. At most 500 loans at once; the answer says how many of the kind are left.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "three instalments", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Carried out; the answer has a result for each loan.")
    public RestResponse<LoanMoratoriumOutcomeView> create(@NotNull @Valid LoanMoratoriumRequest request) {
        return commands.create(request, () -> {
            UUID id = request.id() == null ? UuidV7.next(clock) : request.id();
            LoanMoratoriumOutcomeView view = moratoria.apply(
                    new LoanMoratoriumId(id), request.order(caller.get().organisation()));
            return Reply.created("/api/v1/loan-moratoria/" + id, view, LoanMoratoriumView.VERSION);
        });
    }
}
