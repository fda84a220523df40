package coop.minga.finance.interest.api;

import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.interest.app.InterestRunView;
import coop.minga.finance.interest.app.InterestRuns;
import coop.minga.finance.organisation.OrganisationId;
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
 * Runs of interest over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/interest-runs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "interest")
public class InterestRunResource {
    private final Commands commands;
    private final CurrentCaller caller;
    private final InterestRuns runs;

    InterestRunResource(Commands commands, CurrentCaller caller, InterestRuns runs) {
        this.commands = commands;
        this.caller = caller;
        this.runs = runs;
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "interest_runs_create",
            summary = "Accrue interest now, or see what would be accrued",
            description = "It is accrued each night by itself. Running it again changes nothing that is right already.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "dry run", value = """
            {"validateOnly":true}""")))
    @APIResponse(responseCode = "200", description = "What was accrued and paid, or would be.")
    public RestResponse<InterestRunView> create(@NotNull @Valid InterestRunRequest request) {
        return commands.create(request, () -> {
            var organisation = new OrganisationId(caller.get().organisation());
            InterestRunView view = request.isDryRun()
                    ? runs.preview(organisation, request.through())
                    : runs.run(caller.get(), organisation, request.through());
            return new Reply<>(200, view, null, null);
        });
    }
}
