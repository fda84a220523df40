package coop.minga.finance.servicing.api;

import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.servicing.app.LoanDefaults;
import coop.minga.finance.servicing.app.LoanPositionView;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Loans that are called in, over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/loans/{id}/defaults")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "loans")
public class LoanDefaultResource {
    private final Commands commands;
    private final LoanDefaults defaults;

    LoanDefaultResource(Commands commands, LoanDefaults defaults) {
        this.commands = commands;
        this.defaults = defaults;
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "loans_call_in",
            summary = "Call in a loan that is late: all of it is due, and its guarantors pay",
            description = "With the interest of the days that are over, and no other. Answers what is owed afterwards.")
    @APIResponse(responseCode = "200", description = "Called in.")
    public RestResponse<LoanPositionView> call(@PathParam("id") LoanId id) {
        return commands.execute(null, () -> new Reply<>(200, defaults.call(id), null, null));
    }
}
