package coop.minga.finance.dues;

import static coop.minga.finance.dues.DuesUnion.kes;
import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.finance.Tenant;
import coop.minga.finance.dues.app.DuesRounds;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class DuesTest {
    @Inject
    DuesRounds rounds;

    private DuesUnion union;

    @BeforeEach
    void begin() {
        union = DuesUnion.found();
    }

    @Test
    void aPaymentPaysTheOldestChargesAndWhatIsOverStaysAsAnAdvanceForTheNext() {
        union.plan("MONTHLY", "MONTH", "100.00");
        UUID member = union.member("2025-06-01");
        union.charge("2026-03-15").body("charges", equalTo(3), "charged.amount", equalTo("300.00"));
        assertThat(union.balance("DUES_INCOME")).isEqualTo("300.00");
        union.pay(member, "150.00")
                .statusCode(201)
                .body("paidThrough", equalTo("2026-01-31"), "owed.amount", equalTo("150.00"))
                .body("parts.amount.amount", contains("100.00", "50.00"))
                .body("parts.periodStart", contains("2026-01-01", "2026-02-01"));
        union.pay(member, "200.00")
                .body("paidThrough", equalTo("2026-03-31"), "advance.amount", equalTo("50.00"))
                .body("parts.amount.amount", contains("50.00", "100.00"));
        union.charge("2026-04-01").body("charges", equalTo(1));
        var account = union.position(member);
        assertThat(account.getString("owed.amount")).isEqualTo("50.00");
        assertThat(account.getString("advance.amount")).isEqualTo("0.00");
        assertThat(account.getString("paidThrough")).isEqualTo("2026-03-31");
        assertThat(account.getList("charges.open.amount")).containsExactly("0.00", "0.00", "0.00", "50.00");
        assertThat(union.balance("CASH")).isEqualTo("350.00");
        assertThat(union.tenant().balance(union.account(member))).isEqualTo("50.00");
        union.sound();
    }

    @Test
    void anAdvanceOfAYearIsTakenMonthByMonthAndToldEachTime() {
        union.plan("MONTHLY", "MONTH", "100.00");
        UUID member = union.member("2026-01-10");
        union.pay(member, "1200.00").statusCode(201).body("paidThrough", nullValue(), "parts", hasSize(0));
        union.charge("2026-01-31");
        union.charge("2026-03-01");
        var told = union.told(member);
        assertThat(told)
                .extracting(each -> each.getString("paidThrough"))
                .containsExactly(null, "2026-01-31", "2026-03-31");
        assertThat(told).extracting(each -> each.getLong("amountMinor")).containsExactly(120_000L, 10_000L, 20_000L);
        assertThat(told.getLast().getLong("advanceMinor")).isEqualTo(90_000);
        assertThat(told).extracting(each -> each.getInt("version")).containsExactly(1, 2, 3);
    }

    @Test
    void aPaymentIsTakenBackOnceAndWhatItPaidIsOwedAgain() {
        union.plan("MONTHLY", "MONTH", "100.00");
        UUID member = union.member("2025-06-01");
        union.charge("2026-02-28");
        UUID payment = union.paid(member, "200.00");
        union.takeBack(payment)
                .statusCode(201)
                .body("reverses", equalTo(payment.toString()), "amount.amount", equalTo("-200.00"))
                .body("paidThrough", equalTo("2025-12-31"), "owed.amount", equalTo("200.00"))
                .body("parts.amount.amount", contains("-100.00", "-100.00"));
        union.takeBack(payment)
                .spec(problem(409, "DUES_PAYMENT_TRANSITION_ILLEGAL"))
                .body("currentState", equalTo("REVERSED"));
        union.tenant()
                .as("auditor")
                .get(DuesUnion.PAYMENTS + "/{id}", payment)
                .body("reversed", equalTo(true), "version", equalTo(2), "amount.amount", equalTo("200.00"));
        assertThat(union.told(member).getLast().getString("paidThrough")).isEqualTo("2025-12-31");
        assertThat(union.balance("CASH")).isEqualTo("0.00");
        // A charge is an entry of the journal, but no payment.
        String charge = union.position(member).getString("charges[0].entry");
        union.takeBack(UUID.fromString(charge)).spec(problem(404, "DUES_PAYMENT_UNKNOWN"));
        UUID kept = union.paid(member, "5.00");
        for (String entry : List.of(charge, kept.toString())) {
            union.treasurer()
                    .post("/api/v1/journal-entries/{id}/reversals", Map.of(), entry)
                    .spec(problem(409, "DUES_ENTRY_OF_A_MEMBER"));
        }
        union.sound();
    }

    @Test
    void aMemberSeesTheOwnDuesAndNoOther() {
        UUID person = UUID.randomUUID();
        UUID own = union.tenant().member(person);
        UUID other = union.member("2025-06-01");
        union.paid(own, "30.00");
        union.paid(other, "40.00");
        Api member = Api.with(Tokens.withPerson("member", union.tenant().id(), person));
        member.get("/api/v1/me/dues-accounts").body("items.membershipId", contains(own.toString()));
        member.get("/api/v1/me/dues-accounts/{id}/position", union.account(own))
                .body("advance.amount", equalTo("30.00"));
        member.get("/api/v1/me/dues-accounts/{id}/position", union.account(other))
                .spec(problem(404, "DUES_ACCOUNT_UNKNOWN"));
        Api.as("member", union.tenant().id()).get("/api/v1/me/dues-accounts").body("items", hasSize(0));
    }

    @Test
    void aTreasurerSeesWhatOfAPeriodIsOpenOverAllMembers() {
        UUID plan = union.plan("MONTHLY", "MONTH", "100.00");
        UUID payer = union.member("2025-06-01");
        UUID ill = union.member("2025-06-01");
        UUID debtor = union.member("2025-06-01");
        union.charge("2026-02-28");
        union.paid(payer, "130.00");
        union.waive(ill, "2026-02-01", "2026-02-28").statusCode(201);
        JsonPath february = union.charges(Map.of("plan", plan, "periodStart", "2026-02-01"));
        Map<String, String> standing = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            standing.put(
                    february.getString("items[%d].account".formatted(i)),
                    "%s paid, %s waived, %s open"
                            .formatted(
                                    february.getString("items[%d].paid.amount".formatted(i)),
                                    february.getString("items[%d].waived.amount".formatted(i)),
                                    february.getString("items[%d].open.amount".formatted(i))));
        }
        assertThat(standing)
                .isEqualTo(Map.of(
                        union.account(payer).toString(), "30.00 paid, 0.00 waived, 70.00 open",
                        union.account(ill).toString(), "0.00 paid, 100.00 waived, 0.00 open",
                        union.account(debtor).toString(), "0.00 paid, 0.00 waived, 100.00 open"));
        assertThat(union.charges(Map.of("account", union.account(debtor))).getList("items.dueOn"))
                .containsExactly("2026-01-21", "2026-02-21");
        union.tenant()
                .as("auditor")
                .get("/api/v1/dues-charges/{id}", february.getString("items[0].id"))
                .statusCode(200)
                .body("account", equalTo(february.getString("items[0].account")));
        union.tenant()
                .as("auditor")
                .get("/api/v1/dues-charges/{id}", UUID.randomUUID())
                .spec(problem(404, "DUES_CHARGE_UNKNOWN"));
    }

    @Test
    void aRunChargesWhatIsMissingAndNothingTwiceAndADryRunChargesNothing() {
        union.plan("MONTHLY", "MONTH", "100.00");
        union.member("2025-06-01");
        union.run(Map.of("through", "2026-01-31", "validateOnly", true))
                .body("charges", equalTo(1), "charged.amount", equalTo("100.00"), "validateOnly", equalTo(true));
        assertThat(union.balance("DUES_INCOME")).isEqualTo("0.00");
        union.charge("2026-01-31").body("charges", equalTo(1), "members", equalTo(1));
        union.charge("2026-01-31").body("charges", equalTo(0));
        UUID late = union.member("2025-12-01");
        union.run(Map.of("through", "2026-04-30", "validateOnly", true)).body("charges", equalTo(7));
        union.charge("2026-04-30").body("charges", equalTo(7), "members", equalTo(2));
        union.charge("2026-04-30").body("charges", equalTo(0));
        assertThat(union.position(late).getList("charges.periodStart"))
                .containsExactly("2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01");
        union.treasurer()
                .post(DuesUnion.RUNS, Map.of("through", "2999-01-01"))
                .spec(problem(400, "DUES_RUN_IN_THE_FUTURE", "/through"));
        assertThat(union.balance("DUES_INCOME")).isEqualTo("800.00");
    }

    @Test
    void runsAtTheSameTimeWithPaymentsChargeEveryPeriodOnce() throws Exception {
        union.plan("MONTHLY", "MONTH", "100.00");
        List<UUID> members = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            members.add(union.member("2025-06-01"));
        }
        List<Callable<Integer>> together = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            together.add(() -> {
                union.charge("2026-06-30");
                return 0;
            });
        }
        members.forEach(member -> together.add(
                () -> union.pay(member, "250.00").statusCode(201).extract().statusCode()));
        together(together);
        assertThat(union.balance("DUES_INCOME")).isEqualTo("7200.00");
        for (UUID member : members) {
            var account = union.position(member);
            assertThat(account.getString("owed.amount")).isEqualTo("350.00");
            assertThat(account.getString("paidThrough")).isEqualTo("2026-02-28");
            assertThat(union.told(member).getLast().getString("paidThrough")).isEqualTo("2026-02-28");
        }
        union.sound();
    }

    @Test
    void aDayBeginsOnceAndTellsWhatIsOverdueOnce() throws Exception {
        UUID plan = union.plan("YEARLY", "YEAR", "600.00");
        // Whatever year it is, one charge is all there is.
        union.treasurer()
                .post(
                        "/api/v1/dues-plans/{id}/versions",
                        Map.of("validFrom", "2027-01-01", "rates", List.of(Map.of("amount", kes("0.00")))),
                        plan)
                .statusCode(201);
        UUID member = union.member("2025-06-01");
        together(List.of(this::beginDay, this::beginDay, this::beginDay));
        var runs = union.tenant().as("auditor").get(DuesUnion.RUNS);
        runs.body("items.kind", contains("DAILY"));
        rounds.work();
        rounds.beginDays();
        union.run(Map.of());
        var told = union.told(member);
        // That nothing was owed before the first charge, and that this one is overdue.
        assertThat(told).hasSize(2);
        assertThat(told.getFirst().getString("paidThrough")).isEqualTo("2025-12-31");
        assertThat(told.getLast().getString("overdueSince")).isEqualTo("2026-01-21");
        assertThat(told.getLast().getLong("overdueMinor")).isEqualTo(60_000);
        union.paid(member, "600.00");
        UUID second = union.paid(member, "1.00");
        union.takeBack(second);
        union.run(Map.of());
        assertThat(union.told(member)).hasSize(5);
    }

    private int beginDay() {
        rounds.beginDays();
        return 0;
    }

    @Test
    void ratesFollowCategoryWorkerGroupAndWage() {
        union.plan(
                "PART",
                "ASSIGNED",
                "MONTH",
                List.of(
                        Map.of("amount", kes("100.00")),
                        Map.of("workerGroup", "DOMESTIC_WORKER", "percentage", "1.5"),
                        Map.of("category", "FULL", "workerGroup", "PORTER", "amount", kes("0.00"))));
        UUID plan = UUID.fromString(
                union.tenant().as("auditor").get("/api/v1/dues-plans").extract().path("items[0].id"));
        UUID plain = union.member("2025-06-01");
        UUID paidByWage = union.member("2025-06-01");
        UUID undeclared = union.member("2025-06-01");
        UUID free = union.member("2025-06-01");
        union.member("2025-06-01");
        assign(plan, plain, Map.of());
        assign(plan, paidByWage, Map.of("workerGroup", "DOMESTIC_WORKER", "declaredWage", kes("18050.00")));
        assign(plan, undeclared, Map.of("workerGroup", "DOMESTIC_WORKER"));
        assign(plan, free, Map.of("workerGroup", "PORTER"));
        union.charge("2026-01-31")
                .body("charges", equalTo(3), "withoutWage", equalTo(1), "charged.amount", equalTo("370.75"));
        assertThat(union.position(paidByWage).getString("owed.amount")).isEqualTo("270.75");
        // Who owes nothing is paid up, and others are told.
        assertThat(union.position(free).getString("paidThrough")).isEqualTo("2026-01-31");
        assertThat(union.told(free).getLast().getString("paidThrough")).isEqualTo("2026-01-31");
        union.treasurer()
                .post(
                        "/api/v1/dues-plans/{id}/versions",
                        Map.of("validFrom", "2026-02-01", "rates", List.of(Map.of("amount", kes("120.00")))),
                        plan)
                .statusCode(201)
                .body("version", equalTo(2));
        union.charge("2026-02-28").body("charged.amount", equalTo("480.00"));
        union.tenant()
                .as("auditor")
                .list("/api/v1/dues-assignments", Map.of("membershipId", paidByWage))
                .body("items.declaredWage.amount", contains("18050.00"));
    }

    @Test
    void refusesWhatCannotBe() {
        UUID member = union.member("2025-06-01");
        union.pay(UUID.randomUUID(), "1.00").spec(problem(409, "MEMBERSHIP_NOT_YET_KNOWN"));
        union.pay(member, "0.00").spec(problem(400, "DUES_AMOUNT_MALFORMED", "/amount"));
        union.treasurer()
                .post(
                        DuesUnion.PAYMENTS,
                        Map.of("membershipId", member, "amount", Map.of("amount", "1.00", "currency", "USD")))
                .spec(problem(409, "CURRENCY_NOT_OF_ACCOUNT"));
        union.treasurer()
                .post(
                        "/api/v1/dues-plans",
                        Map.of(
                                "code",
                                "X",
                                "name",
                                "X",
                                "scope",
                                "ASSIGNED",
                                "period",
                                "MONTH",
                                "terms",
                                Map.of("validFrom", "2026-01-01", "rates", List.of(Map.of("percentage", "101")))))
                .spec(problem(400, "DUES_RATE_MALFORMED", "/terms/rates/0"));
        UUID plan = union.plan("TAKEN", "MONTH", "100.00");
        union.treasurer()
                .post(
                        "/api/v1/dues-plans",
                        Map.of(
                                "code",
                                "TAKEN",
                                "name",
                                "X",
                                "scope",
                                "ASSIGNED",
                                "period",
                                "MONTH",
                                "terms",
                                Map.of("validFrom", "2026-01-01", "rates", List.of(Map.of("percentage", "1")))))
                .spec(problem(409, "DUES_PLAN_CODE_TAKEN"));
        assign(plan, member, Map.of());
        union.treasurer()
                .post(
                        "/api/v1/dues-assignments",
                        Map.of("membershipId", member, "planId", UUID.randomUUID(), "validFrom", "2026-01-01"))
                .spec(problem(409, "DUES_PLAN_OF_ASSIGNMENT_UNKNOWN"));
        DuesUnion bare = new DuesUnion(Tenant.register());
        bare.pay(bare.member("2025-06-01"), "1.00").spec(problem(409, "ACCOUNT_FOR_USE_MISSING"));
        bare.plan("MONTHLY", "MONTH", "100.00");
        bare.run(Map.of()).body("state", equalTo("FAILED"), "failure", equalTo("ACCOUNT_FOR_USE_MISSING"));
    }

    private void assign(UUID plan, UUID member, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putAll(Map.of("membershipId", member, "planId", plan, "validFrom", "2026-01-01"));
        union.treasurer().post("/api/v1/dues-assignments", body).statusCode(201);
    }

    private static <T> List<T> together(List<Callable<T>> clients) throws Exception {
        var barrier = new CyclicBarrier(clients.size());
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> client : clients) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    return client.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> each : running) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
