package coop.minga.finance.servicing.api;

import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.servicing.app.LoanMoratoriumCommands;
import coop.minga.finance.servicing.app.LoanMoratoriumOutcomeView;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What a moratorium would make of loans, over HTTP.
 *
 * <p>Guarantee: changes and keeps nothing.
 */
@Path("/api/v1/loan-moratorium-checks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "loans")
public class LoanMoratoriumCheckResource {
    private final Queries queries;
    private final CurrentCaller caller;
    private final LoanMoratoriumCommands moratoria;

    LoanMoratoriumCheckResource(Queries queries, CurrentCaller caller, LoanMoratoriumCommands moratoria) {
        this.queries = queries;
        this.caller = caller;
        this.moratoria = moratoria;
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER})
    @Operation(
            operationId = "loan_moratorium_checks_make",
            summary = "Say what a moratorium would make of each loan; it changes nothing")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(name = "three instalments", value = LoanMoratoriumResource.EXAMPLE)))
    @APIResponse(responseCode = "200", description = "A result for each loan.")
    public LoanMoratoriumOutcomeView check(@NotNull @Valid LoanMoratoriumRequest request) {
        return queries.answer(() -> moratoria.preview(request.order(caller.get().organisation())));
    }
}
