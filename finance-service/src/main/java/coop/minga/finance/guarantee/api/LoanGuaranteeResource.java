package coop.minga.finance.guarantee.api;

import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;

import coop.minga.finance.guarantee.GuaranteeId;
import coop.minga.finance.guarantee.app.GuaranteeCommands;
import coop.minga.finance.guarantee.app.GuaranteeView;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.time.UuidV7;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Proposals of guarantors over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/loans/{id}/guarantees")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "guarantees")
public class LoanGuaranteeResource {
    private static final String EXAMPLE = """
            {"account":"0190f7a0-0000-7000-8000-00000000f503","amount":{"amount":"30000.00","currency":"KES"}}""";

    private final Commands commands;
    private final CurrentCaller caller;
    private final GuaranteeCommands guarantees;
    private final Clock clock;

    LoanGuaranteeResource(Commands commands, CurrentCaller caller, GuaranteeCommands guarantees, Clock clock) {
        this.commands = commands;
        this.caller = caller;
        this.guarantees = guarantees;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({ORG_ADMIN, LOAN_OFFICER})
    @Operation(
            operationId = "guarantees_propose",
            summary = "Propose another member's deposits to stand for a loan",
            description = "The member agrees or declines. What is agreed to is held when the loan is approved; the"
                    + " borrower's own free deposits stand for it first, and by themselves.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "thirty thousand", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Proposed.")
    public RestResponse<GuaranteeView> propose(@PathParam("id") LoanId loan, @NotNull @Valid GuaranteeRequest request) {
        return commands.create(request, () -> {
            var id = new GuaranteeId(request.id() == null ? UuidV7.next(clock) : request.id());
            var organisation = new OrganisationId(caller.get().organisation());
            GuaranteeView view = guarantees.propose(organisation, id, loan, request.of(), request.money());
            return Reply.created("/api/v1/guarantees/" + view.id(), view, view.version());
        });
    }
}
