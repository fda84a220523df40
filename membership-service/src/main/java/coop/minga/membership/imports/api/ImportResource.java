package coop.minga.membership.imports.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.http.BodyLimit;
import coop.minga.platform.http.Etag;
import coop.minga.platform.imports.ErrorFile;
import coop.minga.platform.imports.ImportCommands;
import coop.minga.platform.imports.ImportQueries;
import coop.minga.platform.imports.ImportRequest;
import coop.minga.platform.imports.ImportState;
import coop.minga.platform.imports.ImportView;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/**
 * Imports over HTTP.
 *
 * <p>Guarantee: no logic of its own; an uploaded file is gone from the disk before the answer is sent.
 */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class ImportResource {
    private static final String MEMBERS_EXAMPLE = """
            {"import":{"kind":"PERSONS_WITH_MEMBERSHIPS","validateOnly":true,"mapping":{\
            "names.given":{"column":"First"},"names.family":{"column":"Last"},"birth.year":{"column":"Born"},\
            "sex":{"column":"Sex","values":{"F":"FEMALE","M":"MALE"}},"household":{"column":"House"},\
            "membership.joinedOn":{"constant":"2024-05-01"},\
            "work.workerGroup":{"column":"Trade","values":{"hawker":"STREET_VENDOR"}}}},\
            "file":"First,Last,Born,Sex,House,Trade\\nAmina,Odhiambo,1987,F,12,hawker\\n"}""";
    private static final String FORM_EXAMPLE = """
            {"import":{"kind":"ORGANISATIONS","validateOnly":true,"mapping":{"name":{"column":"Name"},\
            "kind":{"constant":"COOPERATIVE"},"country":{"column":"Country"},\
            "externalIds":{"column":"Identifier","prefix":"register"}},"identifyingColumns":["Identifier"]},\
            "file":"Identifier,Name,Country\\nR000001,Umoja,Kenya\\n"}""";
    private static final String ERRORS_EXAMPLE = """
            row,column,code,reason,Identifier,Name,Country
            7,Country,CODE_UNKNOWN,Write the country's two letters or its name.,R000007,Umoja,Kenia
            end,,,1 rows refused
            """;

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final ImportCommands importCommands;
    private final ImportQueries importQueries;
    private final ObjectMapper json;
    private final Validator validator;

    ImportResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            ImportCommands importCommands,
            ImportQueries importQueries,
            ObjectMapper json,
            Validator validator) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.importCommands = importCommands;
        this.importQueries = importQueries;
        this.json = json;
        this.validator = validator;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, ORGANISER, AUDITOR})
    @Operation(operationId = "imports_list", summary = "List the organisation's imports")
    public Page<ImportView> list(
            @BeanParam @Valid PageParameters page, @QueryParam("state") @Nullable ImportState state) {
        return queries.answer(() -> importQueries.list(page, state));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, ORGANISER, AUDITOR})
    @Operation(operationId = "imports_get", summary = "Read how far an import has come")
    public RestResponse<ImportView> get(@PathParam("id") UUID id) {
        ImportView view = queries.answer(() -> importQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(mebibytes = 65)
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(
            operationId = "imports_create",
            summary = "Import a CSV file or a workbook",
            description =
                    "Kinds: ORGANISATIONS (directory records; org-admin) and PERSONS_WITH_MEMBERSHIPS. The file is CSV"
                            + " or an Excel workbook (.xlsx), of which the first sheet or the one named in `sheet` is"
                            + " read. `mappingName` stands for a saved mapping. A row of members may tell of a job"
                            + " too, in the fields `work.…`. The file is"
                            + " checked row by row and then, unless `validateOnly` is true, applied: good rows go in, each bad"
                            + " one into the error file. A row that was imported before, from whatever file or as an exact"
                            + " duplicate in this one, is `unchanged`. Empty, `n/a` and `-` are absent values.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = ImportForm.class),
                            examples = {
                                @ExampleObject(name = "members", value = MEMBERS_EXAMPLE),
                                @ExampleObject(name = "register", value = FORM_EXAMPLE)
                            }))
    @APIResponse(responseCode = "202", description = "Stored; being worked on.")
    public RestResponse<ImportView> create(MultipartFormDataInput form) throws JsonProcessingException {
        var upload = UploadForm.read(form, "import", ImportRequest.class, json, validator);
        try {
            importCommands.check(caller.get(), upload.request());
            return commands.create(upload.fingerprint(), () -> {
                ImportView view = importCommands.submit(caller.get(), upload.request(), upload.file());
                return Reply.accepted(location(view), view, view.version());
            });
        } finally {
            upload.delete();
        }
    }

    @POST
    @Path("/{id}/applications")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(operationId = "imports_apply", summary = "Apply an import that was only checked so far")
    @APIResponse(responseCode = "202", description = "Being applied.")
    public RestResponse<ImportView> apply(@PathParam("id") UUID id) {
        return commands.execute(null, () -> {
            ImportView view = importCommands.apply(caller.get(), id);
            return Reply.accepted(location(view), view, view.version());
        });
    }

    @GET
    @Path("/{id}/errors")
    @Produces("text/csv")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(
            operationId = "imports_errors",
            summary = "Download the refused rows",
            description = "Row number (the header is row 1), column, code and reason, then the row as it was. The last"
                    + " line begins with `end`; without it the file was cut off on the way.")
    @APIResponse(
            responseCode = "200",
            description = "The refused rows.",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "errors", value = ERRORS_EXAMPLE)))
    public RestResponse<StreamingOutput> errors(@PathParam("id") UUID id) {
        ErrorFile file = queries.answer(() -> importQueries.errors(id));
        return RestResponse.ResponseBuilder.<StreamingOutput>ok(file::writeTo)
                .header("Content-Disposition", "attachment; filename=\"errors-" + id + ".csv\"")
                .build();
    }

    private static String location(ImportView view) {
        return "/api/v1/imports/" + view.id();
    }
}
