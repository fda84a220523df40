package coop.minga.finance.guarantee.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.guarantee.GuarantorPaymentId;
import coop.minga.finance.guarantee.app.GuarantorPaymentCommands;
import coop.minga.finance.guarantee.app.GuarantorPaymentQueries;
import coop.minga.finance.guarantee.app.GuarantorPaymentView;
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
 * What borrowers paid to guarantors, over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/guarantor-payments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "guarantees")
public class GuarantorPaymentResource {
    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final GuarantorPaymentCommands payments;
    private final GuarantorPaymentQueries paymentQueries;

    GuarantorPaymentResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            GuarantorPaymentCommands payments,
            GuarantorPaymentQueries paymentQueries) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.payments = payments;
        this.paymentQueries = paymentQueries;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "guarantor_payments_list", summary = "List what borrowers paid to guarantors")
    public Page<GuarantorPaymentView> list(
            @BeanParam @Valid PageParameters page, @QueryParam("loan") @Nullable UUID loan) {
        return queries.answer(() -> paymentQueries.list(page, loan));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "guarantor_payments_get", summary = "Read a payment to guarantors and who got how much")
    public RestResponse<GuarantorPaymentView> get(@PathParam("id") GuarantorPaymentId id) {
        GuarantorPaymentView view = queries.answer(() -> paymentQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @Path("/{id}/reversals")
    @RolesAllowed(TREASURER)
    @Operation(
            operationId = "guarantor_payments_reverse",
            summary = "Take a payment to guarantors back; what it paid is owed to them again")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "bounced", value = """
            {"description":"The cheque came back"}""")))
    @APIResponse(responseCode = "201", description = "Taken back.")
    public RestResponse<GuarantorPaymentView> reverse(
            @PathParam("id") GuarantorPaymentId id, @NotNull @Valid GuarantorPaymentReversalRequest request) {
        return commands.create(request, () -> {
            GuarantorPaymentView view =
                    payments.reverse(caller.get(), id, request.effectiveOn(), request.description());
            return Reply.created("/api/v1/guarantor-payments/" + view.id(), view, view.version());
        });
    }
}
