package coop.minga.finance.statement.api;

import static coop.minga.platform.access.Roles.ANALYST;
import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.budget.BudgetId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.statement.app.BalanceSheetView;
import coop.minga.finance.statement.app.CashFlowView;
import coop.minga.finance.statement.app.IncomeStatementView;
import coop.minga.finance.statement.app.StatementQueries;
import coop.minga.finance.statement.app.StatementQueries.Ground;
import coop.minga.finance.statement.app.TrialBalanceView;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.sheet.SheetFormat;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * R33 over HTTP: the income statement, the cash flow statement, the balance sheet and the trial balance.
 *
 * <p>Guarantee: the same figures in each format.
 */
@Path("/api/v1/reports/R33")
@Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
@Tag(name = "financial-statements")
public class StatementResource {
    private final Queries queries;
    private final CurrentCaller caller;
    private final StatementQueries statements;

    StatementResource(Queries queries, CurrentCaller caller, StatementQueries statements) {
        this.queries = queries;
        this.caller = caller;
        this.statements = statements;
    }

    @GET
    @Path("/income-statement")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST})
    @Operation(
            operationId = "reports_r33_income_statement",
            summary = "R33: income and expenditure, against a budget",
            description =
                    "What income and expense accounts moved from a day (the first of the year when left out) to asOf, each with the accounts below it. A budget stands beside it with the part that falls into these days.")
    @APIResponse(
            responseCode = "200",
            description = "The statement.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = IncomeStatementView.class)),
                @Content(
                        mediaType = SheetFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "a year", value = StatementExamples.INCOME_CSV)),
                @Content(
                        mediaType = SheetFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "a year", value = StatementExamples.XLSX))
            })
    public Response income(
            @BeanParam StatementRequest asked,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("budget") @Nullable UUID budget,
            @Context Request request) {
        SheetFormat format = SheetFormat.of(asked.format(), request);
        Ground ground = asked.ground(organisation());
        IncomeStatementView view = queries.answer(
                () -> statements.income(ground, asked.asOf(), from, budget == null ? null : new BudgetId(budget)));
        return format.answer(view, () -> StatementSheets.of(view), "R33-income-" + view.from() + "-" + view.through());
    }

    @GET
    @Path("/cash-flow")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST})
    @Operation(
            operationId = "reports_r33_cash_flow",
            summary = "R33: where cash came from and went to, against a budget",
            description =
                    "What stood against the box, the bank and mobile money in the entries that moved them from a day (the first of the year when left out) to asOf, by operating, investing and financing activities. Accounts that the chart names for a use are lines of their own. A budget of income and expenditure stands beside it with the part that falls into these days.")
    @APIResponse(
            responseCode = "200",
            description = "The statement.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CashFlowView.class)),
                @Content(
                        mediaType = SheetFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "a year", value = StatementExamples.CASH_FLOW_CSV)),
                @Content(
                        mediaType = SheetFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "a year", value = StatementExamples.XLSX))
            })
    public Response cashFlow(
            @BeanParam StatementRequest asked,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("budget") @Nullable UUID budget,
            @Context Request request) {
        SheetFormat format = SheetFormat.of(asked.format(), request);
        Ground ground = asked.ground(organisation());
        CashFlowView view = queries.answer(
                () -> statements.cashFlow(ground, asked.asOf(), from, budget == null ? null : new BudgetId(budget)));
        return format.answer(view, () -> StatementSheets.of(view), "R33-cash-" + view.from() + "-" + view.through());
    }

    @GET
    @Path("/balance-sheet")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST})
    @Operation(
            operationId = "reports_r33_balance_sheet",
            summary = "R33: what there is and what is owed at the end of a day",
            description = "Every account that stands under no other, with all that stand under it.")
    @APIResponse(
            responseCode = "200",
            description = "The balance sheet.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = BalanceSheetView.class)),
                @Content(
                        mediaType = SheetFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "a year", value = StatementExamples.BALANCE_CSV)),
                @Content(
                        mediaType = SheetFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "a year", value = StatementExamples.XLSX))
            })
    public Response balance(@BeanParam StatementRequest asked, @Context Request request) {
        SheetFormat format = SheetFormat.of(asked.format(), request);
        Ground ground = asked.ground(organisation());
        BalanceSheetView view = queries.answer(() -> statements.balance(ground, asked.asOf()));
        return format.answer(view, () -> StatementSheets.of(view), "R33-balance-" + view.asOf());
    }

    @GET
    @Path("/trial-balance")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST})
    @Operation(
            operationId = "reports_r33_trial_balance",
            summary = "R33: what every account held at the end of a day, by its side",
            description =
                    "Every account that stands under no other, with all that stand under it, since the books began.")
    @APIResponse(
            responseCode = "200",
            description = "The trial balance.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = TrialBalanceView.class)),
                @Content(
                        mediaType = SheetFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "a year", value = StatementExamples.TRIAL_CSV)),
                @Content(
                        mediaType = SheetFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "a year", value = StatementExamples.XLSX))
            })
    public Response trial(@BeanParam StatementRequest asked, @Context Request request) {
        SheetFormat format = SheetFormat.of(asked.format(), request);
        Ground ground = asked.ground(organisation());
        TrialBalanceView view = queries.answer(() -> statements.trial(ground, asked.asOf()));
        return format.answer(view, () -> StatementSheets.of(view), "R33-trial-" + view.asOf());
    }

    private OrganisationId organisation() {
        return new OrganisationId(caller.get().organisation());
    }
}
