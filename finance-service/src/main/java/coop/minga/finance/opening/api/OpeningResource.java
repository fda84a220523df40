package coop.minga.finance.opening.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.minga.finance.opening.OpeningBalancesId;
import coop.minga.finance.opening.app.OpeningCommands;
import coop.minga.finance.opening.app.OpeningLineView;
import coop.minga.finance.opening.app.OpeningQueries;
import coop.minga.finance.opening.app.OpeningView;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.http.BodyLimit;
import coop.minga.platform.http.Etag;
import coop.minga.platform.imports.ErrorFile;
import coop.minga.platform.imports.UploadForm;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/**
 * Opening balances over HTTP.
 *
 * <p>Guarantee: no logic of its own; an uploaded file is gone from the disk before the answer is sent.
 */
@Path("/api/v1/opening-balances")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "opening-balances")
public class OpeningResource {
    private static final String EXAMPLE = """
            {"opening":{"asOf":"2026-01-01","mapping":{"account":{"column":"Account"},"debit":{"column":"Dr"},\
            "credit":{"column":"Cr"}}},"file":"Account,Dr,Cr\\n1010,500.00,\\n3900,,500.00\\n"}""";
    private static final String ERRORS_EXAMPLE = """
            row,column,code,reason,Account,Dr,Cr
            7,Account,OPENING_ACCOUNT_ABSENT,Write the code of one that is open.,9999,10.00,
            end,,,1 rows refused
            """;

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final OpeningCommands openingCommands;
    private final OpeningQueries openingQueries;
    private final ObjectMapper json;
    private final Validator validator;

    OpeningResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            OpeningCommands openingCommands,
            OpeningQueries openingQueries,
            ObjectMapper json,
            Validator validator) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.openingCommands = openingCommands;
        this.openingQueries = openingQueries;
        this.json = json;
        this.validator = validator;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "opening_balances_list", summary = "List the files of opening balances")
    public Page<OpeningView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> openingQueries.list(page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "opening_balances_get", summary = "Read what a file of opening balances comes to")
    public RestResponse<OpeningView> get(@PathParam("id") OpeningBalancesId id) {
        OpeningView view = queries.answer(() -> openingQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @GET
    @Path("/{id}/lines")
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "opening_balances_lines", summary = "Read line by line what is signed")
    public List<OpeningLineView> lines(@PathParam("id") OpeningBalancesId id) {
        return queries.answer(() -> openingQueries.lines(id));
    }

    @GET
    @Path("/{id}/errors")
    @Produces("text/csv")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "opening_balances_errors",
            summary = "Download the rows that cannot be read",
            description =
                    "Row (the header is row 1), column, code, reason, the row itself; the last line begins with `end`.")
    @APIResponse(
            responseCode = "200",
            description = "The rows.",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "errors", value = ERRORS_EXAMPLE)))
    public RestResponse<StreamingOutput> errors(@PathParam("id") OpeningBalancesId id) {
        ErrorFile file = queries.answer(() -> openingQueries.errors(id));
        return RestResponse.ResponseBuilder.<StreamingOutput>ok(file::writeTo)
                .header("Content-Disposition", "attachment; filename=\"errors-" + id.value() + ".csv\"")
                .build();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(mebibytes = 65)
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "opening_balances_create",
            summary = "Bring what the books begin with",
            description =
                    "CSV or an Excel workbook (.xlsx), by codes of accounts and funds; members' accounts have codes"
                            + " too. Read in the background until it is READ, or REFUSED where a row cannot be read. Two people"
                            + " sign it; the second signature posts it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = OpeningForm.class),
                            examples = @ExampleObject(name = "cash", value = EXAMPLE)))
    @APIResponse(responseCode = "202", description = "Stored; being read.")
    public RestResponse<OpeningView> create(MultipartFormDataInput form) throws JsonProcessingException {
        var upload = UploadForm.read(form, "opening", OpeningRequest.class, json, validator);
        try {
            OpeningRequest request = upload.request();
            return commands.create(upload.fingerprint(), () -> {
                OpeningView view =
                        openingCommands.bring(caller.get(), request.id(), request.asOf(), request::file, upload.file());
                return Reply.accepted("/api/v1/opening-balances/" + view.id(), view, view.version());
            });
        } finally {
            upload.delete();
        }
    }

    @POST
    @Path("/{id}/signatures")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "opening_balances_sign",
            summary = "Sign opening balances; the second one posts them",
            description =
                    "Debits and credits must be equal in every fund, and the second signature is somebody else's.")
    @APIResponse(responseCode = "200", description = "Signed.")
    public RestResponse<OpeningView> sign(@PathParam("id") OpeningBalancesId id) {
        return commands.create("", () -> {
            OpeningView view = openingCommands.sign(caller.get(), id);
            return Reply.ok(view, view.version());
        });
    }

    @POST
    @Path("/{id}/withdrawals")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "opening_balances_withdraw", summary = "Give opening balances up that are not posted yet")
    @APIResponse(responseCode = "200", description = "Withdrawn.")
    public RestResponse<OpeningView> withdraw(@PathParam("id") OpeningBalancesId id) {
        return commands.execute(null, () -> {
            OpeningView view = openingCommands.withdraw(id);
            return Reply.ok(view, view.version());
        });
    }
}
