package coop.minga.finance.remittance.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.minga.finance.checkoff.CheckOffScheduleId;
import coop.minga.finance.remittance.RemittanceId;
import coop.minga.finance.remittance.app.ReconciliationView;
import coop.minga.finance.remittance.app.RemittanceCommands;
import coop.minga.finance.remittance.app.RemittanceFilter;
import coop.minga.finance.remittance.app.RemittanceQueries;
import coop.minga.finance.remittance.app.RemittanceView;
import coop.minga.finance.remittance.domain.RemittanceState;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.http.BodyLimit;
import coop.minga.platform.http.Etag;
import coop.minga.platform.imports.UploadForm;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.time.UuidV7;
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
import java.time.Clock;
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
 * Remittances over HTTP.
 *
 * <p>Guarantee: no logic of its own; an uploaded file is gone from the disk before the answer is sent.
 */
@Path("/api/v1/remittances")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "remittances")
public class RemittanceResource {
    private static final String EXAMPLE = """
            {"remittance":{"schedule":"0190f7a0-0000-7000-8000-00000000d101",\
            "amount":{"amount":"200.00","currency":"KES"},"receivedOn":"2026-02-08","mapping":{\
            "payrollReference":{"column":"Staff no"},"amount":{"column":"Deducted"},\
            "reason":{"column":"Remark","values":{"leave":"ON_LEAVE","resigned":"LEFT","moved":"TRANSFERRED"}}}},\
            "file":"Staff no,Deducted,Remark\\n00417,200.00,\\n"}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final RemittanceCommands remittanceCommands;
    private final RemittanceQueries remittanceQueries;
    private final ObjectMapper json;
    private final Validator validator;
    private final Clock clock;

    RemittanceResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            RemittanceCommands remittanceCommands,
            RemittanceQueries remittanceQueries,
            ObjectMapper json,
            Validator validator,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.remittanceCommands = remittanceCommands;
        this.remittanceQueries = remittanceQueries;
        this.json = json;
        this.validator = validator;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "remittances_list", summary = "List what employers remitted")
    public Page<RemittanceView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("employer") @Nullable UUID employer,
            @QueryParam("schedule") @Nullable UUID schedule,
            @QueryParam("state") @Nullable RemittanceState state) {
        return queries.answer(() -> remittanceQueries.list(page, new RemittanceFilter(employer, schedule, state)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "remittances_get", summary = "Read how far a remittance has come")
    public RestResponse<RemittanceView> get(@PathParam("id") RemittanceId id) {
        RemittanceView view = queries.answer(() -> remittanceQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @GET
    @Path("/{id}/reconciliation")
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(
            operationId = "remittances_reconciliation",
            summary = "Read what a remittance comes to beside what was expected",
            description = "The lines of each reason are `remittance-lines?remittance=…&reason=…`.")
    public ReconciliationView reconciliation(@PathParam("id") RemittanceId id) {
        return queries.answer(() -> remittanceQueries.reconciliation(id));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(mebibytes = 65)
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "remittances_create",
            summary = "Take in an employer's remittance file",
            description = "CSV or an Excel workbook (.xlsx). Its lines are read, held against the schedule and given to"
                    + " their members in the background, until the remittance is RECONCILED; what belongs to nobody"
                    + " known, or is too much, stays in suspense. If a row cannot be read, it is INVALID and nothing is"
                    + " booked. If the schedule was remitted on with the same lines before, in whatever order or kind of"
                    + " file, it is REPEATED and nothing is booked. If the lines say more than arrived, it is"
                    + " UNDERFUNDED until the rest has.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = RemittanceForm.class),
                            examples = @ExampleObject(name = "january", value = EXAMPLE)))
    @APIResponse(responseCode = "202", description = "Stored; being worked on.")
    public RestResponse<RemittanceView> create(MultipartFormDataInput form) throws JsonProcessingException {
        var upload = UploadForm.read(form, "remittance", RemittanceRequest.class, json, validator);
        try {
            RemittanceRequest request = upload.request();
            return commands.create(upload.fingerprint(), () -> {
                var id = new RemittanceId(request.id() == null ? UuidV7.next(clock) : request.id());
                RemittanceView view = remittanceCommands.submit(
                        caller.get(),
                        id,
                        new CheckOffScheduleId(request.schedule()),
                        request.arrived(),
                        request.form(),
                        upload.file());
                return Reply.accepted("/api/v1/remittances/" + view.id(), view, view.version());
            });
        } finally {
            upload.delete();
        }
    }
}
