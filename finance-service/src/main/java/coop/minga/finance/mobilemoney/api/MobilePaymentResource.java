package coop.minga.finance.mobilemoney.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.mobilemoney.MobilePaymentId;
import coop.minga.finance.mobilemoney.app.MobilePaymentCommands;
import coop.minga.finance.mobilemoney.app.MobilePaymentFilter;
import coop.minga.finance.mobilemoney.app.MobilePaymentQueries;
import coop.minga.finance.mobilemoney.app.MobilePaymentView;
import coop.minga.finance.mobilemoney.domain.MobilePaymentState;
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
 * Payments by phone over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/mobile-money-payments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "mobile-money")
public class MobilePaymentResource {
    private static final String PATH = "/api/v1/mobile-money-payments/";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final MobilePaymentCommands paymentCommands;
    private final MobilePaymentQueries paymentQueries;

    MobilePaymentResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            MobilePaymentCommands paymentCommands,
            MobilePaymentQueries paymentQueries) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.paymentCommands = paymentCommands;
        this.paymentQueries = paymentQueries;
    }

    @GET
    @RolesAllowed({TREASURER, ORG_ADMIN, AUDITOR})
    @Operation(
            operationId = "mobile_money_payments_list",
            summary = "List payments by phone; those UNMATCHED are for a person to decide")
    public Page<MobilePaymentView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("state") @Nullable MobilePaymentState state,
            @QueryParam("account") @Nullable UUID account,
            @QueryParam("transactionReference") @Nullable String reference) {
        var filter = new MobilePaymentFilter(state, account, reference);
        return queries.answer(() -> paymentQueries.list(page, filter));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({TREASURER, ORG_ADMIN, AUDITOR})
    @Operation(operationId = "mobile_money_payments_get", summary = "Read a payment by phone")
    public RestResponse<MobilePaymentView> get(@PathParam("id") MobilePaymentId id) {
        MobilePaymentView view = queries.answer(() -> paymentQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @Path("/{id}/matches")
    @RolesAllowed({TREASURER})
    @Operation(operationId = "mobile_money_payments_match", summary = "Say whom an unmatched payment is for")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "from now on", value = """
            {"account":"0190f7a0-0000-7000-8000-00000000e001","remember":true}""")))
    @APIResponse(responseCode = "200", description = "Booked to whom it is for.")
    public RestResponse<MobilePaymentView> match(
            @PathParam("id") MobilePaymentId id, @NotNull @Valid MatchRequest request) {
        return commands.create(request, () -> {
            MobilePaymentView view = paymentCommands.match(
                    caller.get(),
                    "POST " + PATH + id.value() + "/matches",
                    id,
                    request.account(),
                    request.duesOf(),
                    request.isRemembered());
            return Reply.ok(view, view.version());
        });
    }

    @POST
    @Path("/{id}/refunds")
    @RolesAllowed({TREASURER})
    @Operation(
            operationId = "mobile_money_payments_refund",
            summary = "Give an unmatched payment back to its payer",
            description = "What is given back is held until the provider has done it, or has said that it cannot.")
    @APIResponse(responseCode = "200", description = "On its way back.")
    public RestResponse<MobilePaymentView> refund(@PathParam("id") MobilePaymentId id) {
        return commands.execute(null, () -> {
            MobilePaymentView view = paymentCommands.refund(caller.get(), "POST " + PATH + id.value() + "/refunds", id);
            return Reply.ok(view, view.version());
        });
    }
}
