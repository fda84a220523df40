package coop.minga.finance.mobilemoney.api;

import static coop.minga.platform.access.Roles.PAYMENT_PROVIDER;

import coop.minga.finance.mobilemoney.MobilePaymentId;
import coop.minga.finance.mobilemoney.app.CallbackView;
import coop.minga.finance.mobilemoney.app.MobileMoneyHearing;
import coop.minga.finance.mobilemoney.app.MobileMoneyMatching;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.access.Caller;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Callbacks of providers over HTTP.
 *
 * <p>Guarantee: no logic of its own; what is received is matched after it is durable, and a fault of the matching is no
 * fault of the callback.
 */
@Path("/api/v1/mobile-money-callbacks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "mobile-money")
public class CallbackResource {
    private static final String ACTION = "POST /api/v1/mobile-money-callbacks";
    private static final String EXAMPLE = """
            {"transactionReference":"MM17A000042","transactionStatus":"completed","type":"merchantpay",\
            "amount":"500.00","currency":"KES","debitParty":[{"key":"msisdn","value":"+254700000001"}],\
            "creditParty":[{"key":"accountid","value":"600100"}],\
            "requestingOrganisationTransactionReference":"2010.17","creationDate":"2026-03-04T10:00:00Z"}""";

    private final Commands commands;
    private final CurrentCaller caller;
    private final MobileMoneyHearing hearing;
    private final MobileMoneyMatching matching;

    CallbackResource(
            Commands commands, CurrentCaller caller, MobileMoneyHearing hearing, MobileMoneyMatching matching) {
        this.commands = commands;
        this.caller = caller;
        this.hearing = hearing;
        this.matching = matching;
    }

    @POST
    @RolesAllowed(PAYMENT_PROVIDER)
    @Operation(
            operationId = "mobile_money_callbacks_create",
            summary = "Tell of a transaction, as often and in whatever order",
            description = "For a provider's client. The transaction's reference says which one it is; told again, it"
                    + " has no effect, and an Idempotency-Key is not needed.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "completed", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Heard.")
    public RestResponse<CallbackView> create(
            @Parameter(
                            description = "Accepted as the GSMA Mobile Money API sends it; a refund's is the one it was"
                                    + " asked under.")
                    @HeaderParam("X-CorrelationID")
                    @Nullable UUID correlation,
            @NotNull @Valid CallbackRequest request) {
        Caller provider = caller.get();
        var received = new AtomicReference<@Nullable MobilePaymentId>();
        RestResponse<CallbackView> answer = commands.execute(request, () -> {
            CallbackView heard = hearing.hear(provider, ACTION, request.transaction());
            received.set(new MobilePaymentId(heard.id()));
            return Reply.ok(heard, 1);
        });
        MobilePaymentId payment = received.get();
        if (payment != null) {
            matching.matchSoon(new OrganisationId(provider.organisation()), payment);
        }
        return answer;
    }
}
