package coop.minga.finance.remittance.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.checkoff.EmployerId;
import coop.minga.finance.remittance.app.ArrearsQueries;
import coop.minga.finance.remittance.app.ArrearsView;
import coop.minga.finance.remittance.app.RemittanceMappingView;
import coop.minga.finance.remittance.app.RemittanceMappings;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.http.Etag;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * How an employer's files are read, and what it owes, over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/employers/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "employers")
public class EmployerRemittanceResource {
    private static final String EXAMPLE = """
            {"mapping":{"payrollReference":{"column":"Staff no"},"amount":{"column":"Deducted"},\
            "reason":{"column":"Remark","values":{"leave":"ON_LEAVE","resigned":"LEFT","moved":"TRANSFERRED"}}}}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final RemittanceMappings mappings;
    private final ArrearsQueries arrears;

    EmployerRemittanceResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            RemittanceMappings mappings,
            ArrearsQueries arrears) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.mappings = mappings;
        this.arrears = arrears;
    }

    @GET
    @Path("/remittance-mapping")
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "employers_mapping_get", summary = "Read how an employer's files are read")
    public RestResponse<RemittanceMappingView> mapping(@PathParam("id") EmployerId id) {
        RemittanceMappingView view = queries.answer(() -> mappings.get(id));
        return Etag.ok(view, view.version());
    }

    @PUT
    @Path("/remittance-mapping")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "employers_mapping_put",
            summary = "Save how an employer's files are read",
            description = "Without `If-Match` a new one, with it another version of a known one.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "columns", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Changed.")
    @APIResponse(responseCode = "201", description = "Saved.")
    public RestResponse<RemittanceMappingView> saveMapping(
            @PathParam("id") EmployerId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RemittanceMappingRequest request) {
        return commands.execute(request, () -> {
            var saved = mappings.save(caller.get(), id, ifMatch, request.mapping());
            RemittanceMappingView view = saved.mapping();
            return saved.isNew()
                    ? Reply.created("/api/v1/employers/" + id.value() + "/remittance-mapping", view, view.version())
                    : Reply.ok(view, view.version());
        });
    }

    @GET
    @Path("/arrears")
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(
            operationId = "employers_arrears",
            summary = "Read what an employer owes, by how long",
            description =
                    "What it was told to deduct less what it remitted and what it said need not be paid (on leave,"
                            + " left, transferred). `asOf` asks for a day, `knownAt` for what was known at an instant.")
    public ArrearsView arrears(
            @PathParam("id") EmployerId id,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt) {
        return queries.answer(() -> arrears.of(id, asOf, knownAt));
    }
}
