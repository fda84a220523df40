package coop.minga.finance.memberaccount.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.app.MemberStatementView;
import coop.minga.finance.memberaccount.app.StatementQueries;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.sheet.SheetFormat;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Statements of members' accounts over HTTP.
 *
 * <p>Guarantee: the same figures in each format.
 */
@Path("/api/v1/member-accounts/{id}/statements")
@Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
@Tag(name = "member-accounts")
public class MemberStatementResource {
    private final Queries queries;
    private final CurrentCaller caller;
    private final StatementQueries statements;

    MemberStatementResource(Queries queries, CurrentCaller caller, StatementQueries statements) {
        this.queries = queries;
        this.caller = caller;
        this.statements = statements;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(
            operationId = "member_accounts_statement",
            summary = "The statement of a member's account",
            description =
                    "Opening and closing balance, and every change between them with the receipt that proves it: the digest of its entry and its place in the organisation's chain. `knownAt` asks what the statement would have said then.")
    @APIResponse(
            responseCode = "200",
            description = "The statement.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = MemberStatementView.class)),
                @Content(
                        mediaType = SheetFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "a quarter", value = StatementSheet.CSV)),
                @Content(
                        mediaType = SheetFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "a quarter", value = "the same lines as a workbook"))
            })
    public Response statement(
            @PathParam("id") MemberAccountId id, @BeanParam StatementPeriod asked, @Context Request request) {
        SheetFormat format = SheetFormat.of(asked.format(), request);
        MemberStatementView view = queries.answer(
                () -> statements.statement(new OrganisationId(caller.get().organisation()), id, asked.period()));
        return StatementSheet.answer(format, view);
    }
}
