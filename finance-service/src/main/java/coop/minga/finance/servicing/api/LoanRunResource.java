package coop.minga.finance.servicing.api;

import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.servicing.app.LoanRunView;
import coop.minga.finance.servicing.app.LoanRuns;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
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
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What the night does with loans, over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/loan-runs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "loans")
public class LoanRunResource {
    private final Commands commands;
    private final CurrentCaller caller;
    private final LoanRuns runs;

    LoanRunResource(Commands commands, CurrentCaller caller, LoanRuns runs) {
        this.commands = commands;
        this.caller = caller;
        this.runs = runs;
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "loan_runs_create",
            summary = "Do now what the night does with loans",
            description =
                    "Interest is accrued each night by itself. Running it again changes nothing that is right already.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "up to yesterday", value = "{}")))
    @APIResponse(responseCode = "200", description = "What was done.")
    public RestResponse<LoanRunView> run(@NotNull @Valid LoanRunRequest request) {
        return commands.create(request, () -> {
            var organisation = new OrganisationId(caller.get().organisation());
            return new Reply<>(200, runs.run(caller.get(), organisation, request.through()), null, null);
        });
    }
}
