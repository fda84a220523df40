package coop.minga.finance.dues.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.dues.DuesAccountId;
import coop.minga.finance.dues.app.DuesPaymentCommands;
import coop.minga.finance.dues.app.DuesPaymentQueries;
import coop.minga.finance.dues.app.DuesPaymentView;
import coop.minga.finance.dues.app.DuesReceiptView;
import coop.minga.finance.ledger.JournalEntryId;
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
import jakarta.ws.rs.QueryParam;
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
import org.jspecify.annotations.Nullable;

/**
 * Payments of dues over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/dues-payments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dues")
public class DuesPaymentResource {
    private static final String PATH = "/api/v1/dues-payments/";
    private static final String EXAMPLE = """
            {"membershipId":"0190f7a0-0000-7000-8000-00000000d101","amount":{"amount":"300.00","currency":"KES"}}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final DuesPaymentCommands payments;
    private final DuesPaymentQueries paymentQueries;
    private final Clock clock;

    DuesPaymentResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            DuesPaymentCommands payments,
            DuesPaymentQueries paymentQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.payments = payments;
        this.paymentQueries = paymentQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "dues_payments_list", summary = "List the dues that were paid")
    public Page<DuesPaymentView> list(
            @BeanParam @Valid PageParameters page, @QueryParam("account") @Nullable UUID account) {
        return queries.answer(() -> paymentQueries.list(page, account == null ? null : new DuesAccountId(account)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "dues_payments_get", summary = "Read a payment of dues")
    public RestResponse<DuesPaymentView> get(@PathParam("id") JournalEntryId id) {
        DuesPaymentView view = queries.answer(() -> paymentQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed(TREASURER)
    @Operation(operationId = "dues_payments_create", summary = "Take in dues from a member; the oldest are paid first")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "cash", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Paid.")
    public RestResponse<DuesReceiptView> create(@NotNull @Valid DuesPaymentRequest request) {
        return commands.create(request, () -> {
            DuesReceiptView view = payments.pay(
                    caller.get(), request.payment(UuidV7.next(clock), payments.into(request.intoAccount())));
            return Reply.created(PATH + view.id(), view, DuesReceiptView.VERSION);
        });
    }

    @POST
    @Path("/{id}/reversals")
    @RolesAllowed(TREASURER)
    @Operation(
            operationId = "dues_payments_reverse",
            summary = "Take a payment of dues back; what it paid is owed again")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "mistake", value = """
            {"description":"Paid by another member"}""")))
    @APIResponse(responseCode = "201", description = "Taken back.")
    public RestResponse<DuesReceiptView> reverse(
            @PathParam("id") JournalEntryId id, @NotNull @Valid DuesReversalRequest request) {
        return commands.create(request, () -> {
            DuesReceiptView view = payments.reverse(
                    caller.get(),
                    id,
                    new JournalEntryId(request.id() == null ? UuidV7.next(clock) : request.id()),
                    request.effectiveOn(),
                    request.description());
            return Reply.created("/api/v1/journal-entries/" + view.id(), view, DuesReceiptView.VERSION);
        });
    }
}
