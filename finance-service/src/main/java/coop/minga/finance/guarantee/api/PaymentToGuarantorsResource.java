package coop.minga.finance.guarantee.api;

import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.guarantee.app.GuarantorPaymentCommands;
import coop.minga.finance.guarantee.app.GuarantorPaymentView;
import coop.minga.finance.loan.LoanId;
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
 * What a loan's borrower pays to its guarantors, over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/loans/{id}/guarantor-payments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "guarantees")
public class PaymentToGuarantorsResource {
    private final Commands commands;
    private final CurrentCaller caller;
    private final GuarantorPaymentCommands payments;
    private final Clock clock;

    PaymentToGuarantorsResource(
            Commands commands, CurrentCaller caller, GuarantorPaymentCommands payments, Clock clock) {
        this.commands = commands;
        this.caller = caller;
        this.payments = payments;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(TREASURER)
    @Operation(
            operationId = "loans_pay_guarantors",
            summary = "Take in money for those whose deposits were taken for a loan",
            description =
                    "Each gets the part of it that she is owed of all, to the cent, into her deposits. What is still"
                            + " owed of the loan itself is paid before.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "some of it", value = """
            {"amount":{"amount":"300.00","currency":"KES"}}""")))
    @APIResponse(responseCode = "201", description = "Paid to the guarantors.")
    public RestResponse<GuarantorPaymentView> pay(
            @PathParam("id") LoanId id, @NotNull @Valid GuarantorPaymentRequest request) {
        return commands.create(request, () -> {
            GuarantorPaymentView view = payments.pay(caller.get(), id, request.asked(UuidV7.next(clock)));
            return Reply.created("/api/v1/guarantor-payments/" + view.id(), view, view.version());
        });
    }
}
