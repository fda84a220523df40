package coop.minga.finance.remittance.api;

import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.remittance.RemittanceId;
import coop.minga.finance.remittance.app.RemittanceCommands;
import coop.minga.finance.remittance.app.RemittanceQueries;
import coop.minga.finance.remittance.app.RemittanceView;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.imports.ErrorFile;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What arrives later of a remittance, and how it is taken back, over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/remittances/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "remittances")
public class RemittanceMoneyResource {
    private static final String RECEIPT_EXAMPLE = """
            {"amount":{"amount":"50.00","currency":"KES"},"receivedOn":"2026-02-11"}""";
    private static final String ERRORS_EXAMPLE = """
            row,column,code,reason,Staff no,Deducted
            7,Deducted,REMITTANCE_AMOUNT_MALFORMED,Write an amount such as 1250.00.,00421,two hundred
            end,,,1 rows refused
            """;

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final RemittanceCommands remittanceCommands;
    private final RemittanceQueries remittanceQueries;

    RemittanceMoneyResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            RemittanceCommands remittanceCommands,
            RemittanceQueries remittanceQueries) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.remittanceCommands = remittanceCommands;
        this.remittanceQueries = remittanceQueries;
    }

    @POST
    @Path("/receipts")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "remittances_receive",
            summary = "Book what arrived later of an underfunded remittance",
            description = "Once as much has arrived as the lines say, they are given to their members.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "rest", value = RECEIPT_EXAMPLE)))
    @APIResponse(responseCode = "202", description = "Booked; being worked on once it is enough.")
    public RestResponse<RemittanceView> receive(
            @PathParam("id") RemittanceId id, @NotNull @Valid RemittanceReceiptRequest request) {
        return commands.create(request, () -> {
            RemittanceView view = remittanceCommands.receive(caller.get(), id, request.arrived());
            return Reply.accepted("/api/v1/remittances/" + view.id(), view, view.version());
        });
    }

    @POST
    @Path("/reversals")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "remittances_reverse",
            summary = "Take a remittance back",
            description = "In the background, by an opposite entry for each, until it is REVERSED; the schedule expects"
                    + " everything again, and the same file is new. Where the books do not let something be taken back,"
                    + " because a member has spent it, that stays and the rest is in suspense; its lines say why.")
    @APIResponse(responseCode = "202", description = "Being taken back.")
    public RestResponse<RemittanceView> reverse(@PathParam("id") RemittanceId id) {
        return commands.create("", () -> {
            RemittanceView view = remittanceCommands.reverse(id);
            return Reply.accepted("/api/v1/remittances/" + view.id(), view, view.version());
        });
    }

    @GET
    @Path("/errors")
    @Produces("text/csv")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "remittances_errors",
            summary = "Download the rows of a remittance that cannot be read",
            description = "Row number (the header is row 1), column, code and reason, then the row as it was. The last"
                    + " line begins with `end`; without it the file was cut off on the way.")
    @APIResponse(
            responseCode = "200",
            description = "The rows.",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "errors", value = ERRORS_EXAMPLE)))
    public RestResponse<StreamingOutput> errors(@PathParam("id") RemittanceId id) {
        ErrorFile file = queries.answer(() -> remittanceQueries.errors(id));
        return RestResponse.ResponseBuilder.<StreamingOutput>ok(file::writeTo)
                .header("Content-Disposition", "attachment; filename=\"errors-" + id.value() + ".csv\"")
                .build();
    }
}
