package coop.minga.finance.budget;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.Tenant;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
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

    /** Both have read it before either writes: only its version tells that another was first. */
    @Test
    void ofTwoWhoWriteTheSameVersionAtOnceOneDoesAndTheOtherIsToldSo() throws Exception {
        UUID id = BudgetExamples.draft(union, rent);
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2);
                var holder = PostgresForTests.superuser("finance")) {
            holder.setAutoCommit(false);
            try (var hold = holder.prepareStatement("select from finance.budget where id = ? for update")) {
                hold.setObject(1, id);
                hold.execute();
            }
            List<Future<Integer>> writers = Stream.of("901.00", "902.00")
                    .map(amount -> threads.submit(() -> union.as("treasurer")
                            .put("\"1\"", PATH + "/{id}", BudgetExamples.budget(rent, amount), id)
                            .extract()
                            .statusCode()))
                    .toList();
            await().atMost(Duration.ofMinutes(1)).until(() -> waiting(holder) == writers.size());
            holder.rollback();
            for (Future<Integer> writer : writers) {
                answers.add(writer.get());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(200, 412);
        union.as("auditor").get(PATH + "/{id}", id).body("version", equalTo(2));
    }

    /** How many wait for a row, one behind the other. */
    private static int waiting(Connection holder) throws SQLException {
        try (var select = holder.prepareStatement("""
                        select count(distinct pid)::int from pg_locks
                        where not granted and locktype in ('transactionid', 'tuple')
                        """);
                var counted = select.executeQuery()) {
            counted.next();
            return counted.getInt(1);
        }
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
