package coop.minga.finance.receipt.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.receipt.ReceiptId;
import coop.minga.finance.receipt.app.ReceiptCommands;
import coop.minga.finance.receipt.app.ReceiptFilter;
import coop.minga.finance.receipt.app.ReceiptPrinting;
import coop.minga.finance.receipt.app.ReceiptQueries;
import coop.minga.finance.receipt.app.ReceiptView;
import coop.minga.platform.access.Caller;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Receipts over HTTP.
 *
 * <p>Guarantee: no logic of its own; an organiser sees the own receipts alone.
 */
@Path("/api/v1/receipts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "receipts")
public class ReceiptResource {
    private static final String PDF = "application/pdf";
    private static final String EXAMPLE = """
            {"drawer":"0190f7a0-0000-7000-8000-00000000d001","amount":{"amount":"50.00","currency":"KES"},\
            "account":"0190f7a0-0000-7000-8000-00000000d002","payer":"Amina Wanjiku"}""";
    private static final String PAPER_EXAMPLE = """
            {"drawer":"0190f7a0-0000-7000-8000-00000000d001","amount":{"amount":"20.00","currency":"KES"},\
            "account":"0190f7a0-0000-7000-8000-00000000d002","paidOn":"2026-03-04",\
            "paper":{"book":"A12","number":4711}}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final ReceiptCommands receiptCommands;
    private final ReceiptQueries receiptQueries;
    private final ReceiptPrinting printing;
    private final Clock clock;

    ReceiptResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            ReceiptCommands receiptCommands,
            ReceiptQueries receiptQueries,
            ReceiptPrinting printing,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.receiptCommands = receiptCommands;
        this.receiptQueries = receiptQueries;
        this.printing = printing;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({TREASURER, ORG_ADMIN, AUDITOR, ORGANISER})
    @Operation(operationId = "receipts_list", summary = "List receipts; an organiser sees the own ones")
    public Page<ReceiptView> list(@BeanParam @Valid PageParameters page, @QueryParam("drawer") @Nullable UUID drawer) {
        var filter = new ReceiptFilter(drawer, onlyBy());
        return queries.answer(() -> receiptQueries.list(page, filter));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({TREASURER, ORG_ADMIN, AUDITOR, ORGANISER})
    @Operation(operationId = "receipts_get", summary = "Read a receipt")
    public RestResponse<ReceiptView> get(@PathParam("id") ReceiptId id) {
        return Etag.ok(queries.answer(() -> receiptQueries.get(id, onlyBy())), ReceiptView.VERSION);
    }

    @GET
    @Path("/{id}/printout")
    @Produces(PDF)
    @RolesAllowed({TREASURER, ORG_ADMIN, AUDITOR, ORGANISER})
    @Operation(
            operationId = "receipts_print",
            summary = "Print a receipt",
            description = "Of the size A6. A name that is not in the Latin, Greek or Cyrillic script is left to be"
                    + " written by hand.")
    @APIResponse(
            responseCode = "200",
            description = "The receipt.",
            content =
                    @Content(
                            mediaType = PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "receipt", value = "%PDF-1.5")))
    public RestResponse<byte[]> print(@PathParam("id") ReceiptId id) {
        var organisation = new OrganisationId(caller.get().organisation());
        return RestResponse.ResponseBuilder.ok(printing.print(organisation, id, onlyBy()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"receipt.pdf\"")
                .build();
    }

    @POST
    @RolesAllowed({ORGANISER, TREASURER})
    @Operation(
            operationId = "receipts_create",
            summary = "Take a payment into the own drawer",
            description = "With a number of the drawer's series, or the one of the receipt of paper that was given.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "cash", value = EXAMPLE),
                                @ExampleObject(name = "on paper", value = PAPER_EXAMPLE)
                            }))
    @APIResponse(responseCode = "201", description = "Taken.")
    public RestResponse<ReceiptView> create(@NotNull @Valid ReceiptRequest request) {
        return commands.create(request, () -> {
            var id = new ReceiptId(request.id() == null ? UuidV7.next(clock) : request.id());
            ReceiptView view = receiptCommands.take(caller.get(), "POST /api/v1/receipts", id, request.payment());
            return Reply.created("/api/v1/receipts/" + view.id(), view, ReceiptView.VERSION);
        });
    }

    private @Nullable String onlyBy() {
        Caller asking = caller.get();
        boolean seesAll = asking.is(TREASURER) || asking.is(ORG_ADMIN) || asking.is(AUDITOR);
        return seesAll ? null : asking.subject();
    }
}
