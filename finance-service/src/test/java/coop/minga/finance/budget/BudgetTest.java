package coop.minga.finance.budget;

import static coop.minga.testing.Problems.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.Tenant;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class BudgetTest {
    private static final String PATH = "/api/v1/budgets";

    private Tenant union;
    private UUID rent;

    @BeforeEach
    void begin() {
        union = Tenant.register().withGeneralFund();
        rent = union.account("5010", "EXPENSE");
    }

    @Test
    void isAdoptedBySomebodyOtherThanItsLastWriterAndStaysAsItIs() {
        UUID id = BudgetExamples.draft(union, rent);
        union.as("treasurer")
                .put("\"1\"", PATH + "/{id}", BudgetExamples.budget(rent, "900.00"), id)
                .statusCode(200);
        union.as("treasurer").post(PATH + "/{id}/adoptions", "", id).spec(problem(409, "BUDGET_CHECKER_IS_MAKER"));
        union.as("org-admin")
                .post(PATH + "/{id}/adoptions", "", id)
                .statusCode(200)
                .body("state", equalTo("ADOPTED"));
        union.as("org-admin")
                .put("\"3\"", PATH + "/{id}", BudgetExamples.budget(rent, "1.00"), id)
                .spec(problem(409, "BUDGET_TRANSITION_ILLEGAL"))
                .body("currentState", equalTo("ADOPTED"), "allowedTransitions", contains("WITHDRAWN"));
        union.as("treasurer").post(PATH + "/{id}/withdrawals", "", id).statusCode(200);
        union.as("treasurer")
                .post(PATH + "/{id}/withdrawals", "", id)
                .spec(problem(409, "BUDGET_TRANSITION_ILLEGAL"))
                .body("allowedTransitions", empty());
    }

    @Test
    void namesTheLineThatIsWrong() {
        refused(Map.of("account", union.account("1010", "ASSET")), "/lines/0/account", "BUDGET_ACCOUNT_NOT_BUDGETED");
        refused(
                Map.of("amount", Map.of("amount", "1.0", "currency", "KES")),
                "/lines/0/amount",
                "BUDGET_AMOUNT_MALFORMED");
        refused(
                Map.of("amount", Map.of("amount", "1.00", "currency", "UGX")),
                "/lines/0/amount",
                "BUDGET_AMOUNT_MALFORMED");
        refused(
                Map.of("amount", Map.of("amount", "-1.00", "currency", "KES")),
                "/lines/0/amount",
                "BUDGET_AMOUNT_MALFORMED");
        union.as("treasurer")
                .post(PATH, with(List.of(line(Map.of()), line(Map.of()))))
                .spec(problem(400, "BUDGET_LINE_TWICE"))
                .body("errors[0].pointer", equalTo("/lines/1"));
        union.as("treasurer")
                .post(PATH, with(List.of(line(Map.of("account", UUID.randomUUID())))))
                .spec(problem(404, "LEDGER_ACCOUNT_UNKNOWN"));
        union.as("treasurer")
                .post(PATH, with(List.of(line(Map.of("fund", UUID.randomUUID())))))
                .spec(problem(404, "FUND_UNKNOWN"));
    }

    private void refused(Map<String, ?> wrong, String pointer, String code) {
        union.as("treasurer")
                .post(PATH, with(List.of(line(wrong))))
                .spec(problem(400, code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private Map<String, Object> line(Map<String, ?> wrong) {
        Map<String, Object> line =
                new HashMap<>(Map.of("account", rent, "amount", Map.of("amount", "1.00", "currency", "KES")));
        line.putAll(wrong);
        return line;
    }

    private Map<String, Object> with(List<?> lines) {
        Map<String, Object> budget = new HashMap<>(BudgetExamples.budget(rent, "1.00"));
        budget.put("lines", lines);
        return budget;
    }
}
