package coop.minga.finance.loan;

import static coop.minga.finance.loan.Lender.PATH;
import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.finance.Tenant;
import coop.minga.finance.loanproduct.Lending;
import coop.minga.finance.member.MemberPeriod;
import coop.minga.finance.memberaccount.Races;
import coop.minga.testing.Api;
import coop.minga.testing.EventContract;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The money of a loan goes out. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class LoanDisbursementTest {
    private static final String ENTRIES = "/api/v1/journal-entries";

    @Test
    void whatIsLentIsOwedOnAnAccountOfTheLoansOwn() {
        Lender lender = Lender.register();
        Tenant sacco = lender.tenant();
        UUID entry = UUID.randomUUID();
        lender.disbursed(sacco.member(), "2000.00", 3);
        UUID loan = lender.approved(sacco.member(), "12000.00", 12);
        lender.treasurer().get(PATH + "/{id}/schedule", loan).spec(problem(404, "LOAN_SCHEDULE_MISSING"));
        String day = "2026-01-31";
        lender.disburse(loan, Map.of("id", entry, "effectiveOn", day))
                .statusCode(201)
                .body("id", equalTo(entry.toString()), "loan", equalTo(loan.toString()))
                .body("paidOut.amount", equalTo("12000.00"), "fee.amount", equalTo("0.00"))
                .body("ledgerAccount", equalTo(sacco.accountOf("1010").toString()))
                .body("effectiveOn", equalTo(day));
        sacco.as("auditor")
                .get("/api/v1/ledger-accounts/{id}", loan)
                .body("code", equalTo("1100.2"), "class", equalTo("ASSET"), "name", equalTo("Loans to members 2"));
        assertThat(sacco.balance(loan)).isEqualTo("12000.00");
        lender.treasurer()
                .post(ENTRIES, Tenant.move("10.00", sacco.accountOf("1010"), loan))
                .spec(problem(409, "LEDGER_ACCOUNT_NOT_POSTED_BY_HAND"));
        assertThat(sacco.balance(sacco.accountOf("1010"))).isEqualTo("486000.00");
        sacco.as("auditor")
                .get(ENTRIES + "/{id}", entry)
                .body("source", equalTo("LOAN_DISBURSEMENT"), "sourceId", equalTo(loan.toString()));
        sacco.as("auditor")
                .get(PATH + "/{id}", loan)
                .body("state", equalTo("DISBURSED"), "number", equalTo(2), "disbursedOn", equalTo(day))
                .body("steps.effectiveOn[3]", equalTo(day), "steps.number", contains(1, 2, 3, 4));
        sacco.as("auditor")
                .get(PATH + "/{id}/schedule", loan)
                .body("revision", equalTo(1), "cause", equalTo("DISBURSEMENT"), "instalments", hasSize(12))
                .body("instalments[0].dueOn", equalTo("2026-02-28"), "instalments[1].dueOn", equalTo("2026-03-31"))
                .body("instalments[0].interest.amount", equalTo("120.00"))
                .body("totalPrincipal.amount", equalTo("12000.00"))
                .body("instalments[11].balanceAfter.amount", equalTo("0.00"));
        sacco.as("auditor").get("/api/v1/ledger-verifications").body("sound", equalTo(true));
    }

    @Test
    void aScheduleIsFoundAsOfADayAndAsItWasKnown() {
        Lender lender = Lender.register();
        UUID loan = lender.approved(lender.tenant().member(), "12000.00", 12);
        lender.disburse(loan, Map.of("effectiveOn", "2026-01-31")).statusCode(201);
        Api auditor = lender.tenant().as("auditor");
        String path = PATH + "/{id}/schedule";
        auditor.list(path, Map.of("asOf", "2026-01-31"), loan).statusCode(200).body("revision", equalTo(1));
        auditor.list(path, Map.of("asOf", "2026-01-30"), loan).spec(problem(404, "LOAN_SCHEDULE_MISSING"));
        auditor.list(path, Map.of("knownAt", "2026-01-31T23:00:00Z"), loan).spec(problem(404, "LOAN_SCHEDULE_MISSING"));
        auditor.list(path, Map.of("revision", 1), loan).statusCode(200);
        auditor.list(path, Map.of("revision", 2), loan).spec(problem(404, "LOAN_SCHEDULE_MISSING"));
    }

    @Test
    void aFeeIsTakenFromThePayoutOrLentToo() {
        Lender taken = withFee("FROM_PAYOUT");
        UUID loan = taken.approved(taken.tenant().member(), "10000.00", 10);
        taken.disburse(loan, Map.of())
                .statusCode(201)
                .body("paidOut.amount", equalTo("9700.00"), "fee.amount", equalTo("300.00"))
                .body("lent.amount", equalTo("10000.00"));
        holds(taken, loan, "10000.00", "490300.00", "300.00");
        schedules(taken, loan, "10000.00");

        Lender lent = withFee("INTO_LOAN");
        UUID other = lent.approved(lent.tenant().member(), "10000.00", 10);
        lent.disburse(other, Map.of())
                .statusCode(201)
                .body("paidOut.amount", equalTo("10000.00"), "lent.amount", equalTo("10300.00"));
        holds(lent, other, "10300.00", "490000.00", "300.00");
        schedules(lent, other, "10300.00");
    }

    @Test
    void paysIntoTheBorrowersSavingsAndIntoNobodyElses() throws SQLException {
        Lender lender = withFee("FROM_PAYOUT");
        Tenant sacco = lender.tenant();
        UUID member = sacco.member();
        UUID savings = sacco.product(Map.of("code", "SAVINGS", "name", "Savings", "kind", "SAVINGS"));
        UUID deposits = sacco.product(Map.of("code", "DEPOSITS", "name", "Deposits", "kind", "DEPOSITS"));
        UUID own = sacco.memberAccount(member, savings);
        UUID loan = lender.approved(member, "10000.00", 10);
        for (UUID unfit : List.of(
                sacco.memberAccount(sacco.member(), savings),
                sacco.memberAccount(member, deposits),
                sacco.accountOf("4030"))) {
            lender.disburse(loan, Map.of("ledgerAccount", unfit))
                    .spec(problem(409, "LOAN_PAYOUT_ACCOUNT_UNFIT"))
                    .body("errors[0].pointer", equalTo("/ledgerAccount"));
        }
        UUID entry = Api.id(lender.disburse(loan, Map.of("ledgerAccount", own)).statusCode(201));
        assertThat(sacco.balance(own)).isEqualTo("9700.00");
        holds(lender, loan, "10000.00", "500000.00", "300.00");
        assertThat(told(entry, "minga.finance.deposit")).hasSize(1);
    }

    @Test
    void nothingIsPaidFromALoanOrIntoIt() {
        Lender lender = Lender.register();
        Tenant sacco = lender.tenant();
        UUID member = sacco.member();
        UUID loan = lender.disbursed(member, "2000.00", 3);
        UUID own = sacco.memberAccount(
                member, sacco.product(Map.of("code", "SAVINGS", "name", "Savings", "kind", "SAVINGS")));
        Api treasurer = lender.treasurer();
        Map<String, Object> paid = Map.of("amount", Tenant.amount("10.00"), "ledgerAccount", loan);
        unfit("/ledgerAccount", treasurer.post("/api/v1/member-accounts/{id}/deposits", paid, own));
        unfit("/ledgerAccount", treasurer.post("/api/v1/member-accounts/{id}/withdrawals", paid, own));
        unfit(
                "/paidInto",
                treasurer.post(
                        PATH + "/{id}/repayments", Map.of("amount", Tenant.amount("10.00"), "paidInto", loan), loan));
        unfit(
                "/into",
                treasurer.post(
                        "/api/v1/dues-payments",
                        Map.of("membershipId", member, "amount", Tenant.amount("10.00"), "into", loan)));
        JsonPath chart = treasurer.get("/api/v1/charts-of-accounts").extract().jsonPath();
        unfit(
                "/uses/LOANS",
                treasurer.put(
                        "\"" + chart.getInt("items[0].version") + "\"",
                        "/api/v1/charts-of-accounts/{id}",
                        Map.of("uses", Map.of("LOANS", loan)),
                        chart.getString("items[0].id")));
        treasurer
                .post(
                        "/api/v1/mobile-money-accounts",
                        Map.of("provider", "simulator", "number", "900900", "ledgerAccount", loan))
                .spec(problem(409, "MOBILE_MONEY_ACCOUNT_NOT_CASH"));
        lender.disburse(lender.approved(sacco.member(), "10000.00", 10), Map.of("ledgerAccount", loan))
                .spec(problem(409, "LOAN_PAYOUT_ACCOUNT_UNFIT"));
        assertThat(sacco.balance(loan)).isEqualTo("2000.00");
    }

    private static void unfit(String pointer, ValidatableResponse answer) {
        answer.spec(problem(409, "LEDGER_ACCOUNT_UNFIT")).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void aFundLendsWhatItHoldsAndNoMore() {
        Lender lender = Lender.register();
        Tenant sacco = lender.tenant();
        UUID seed = sacco.fund(Map.of(
                "code",
                "SEED",
                "name",
                "A revolving fund",
                "kind",
                "GRANT",
                "restricted",
                true,
                "spendOn",
                List.of(sacco.accountOf("5020"))));
        UUID cash = sacco.accountOf("1010");
        lender.treasurer()
                .post(
                        ENTRIES,
                        Map.of(
                                "postings",
                                List.of(
                                        Tenant.line("DEBIT", "8000.00", cash, seed),
                                        Tenant.line("CREDIT", "8000.00", sacco.accountOf("4040"), seed))))
                .statusCode(201);
        UUID product = Lending.offer(sacco, Lending.with(Lending.product("SEED"), "fund", seed));
        Lender fund = new Lender(sacco, product);
        UUID first = fund.approved(sacco.member(), "5000.00", 5);
        UUID second = fund.approved(sacco.member(), "3000.01", 5);
        fund.disburse(first, Map.of()).statusCode(201);
        // There is general money in the same box, and none of it is the fund's.
        fund.disburse(second, Map.of())
                .spec(problem(409, "INSUFFICIENT_FUNDS"))
                .body("fund", equalTo(seed.toString()), "available.amount", equalTo("3000.00"));
        fund.officer().get(PATH + "/{id}", second).body("state", equalTo("APPROVED"), "version", equalTo(4));
        sacco.as("auditor").get("/api/v1/ledger-accounts/{id}", second).statusCode(404);
    }

    @Test
    void ofManyWhoPayItOutOneDoesAndNoNumberIsLost() throws Exception {
        Lender lender = Lender.register();
        Tenant sacco = lender.tenant();
        UUID loan = lender.approved(sacco.member(), "5000.00", 5);
        List<Callable<Integer>> clients = IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(
                        i -> () -> lender.disburse(loan, Map.of()).extract().statusCode())
                .toList();
        assertThat(Races.together(clients)).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
        assertThat(sacco.balance(loan)).isEqualTo("5000.00");
        assertThat(sacco.balance(sacco.accountOf("1010"))).isEqualTo("495000.00");
        UUID next = lender.disbursed(sacco.member(), "5000.00", 5);
        lender.officer().get(PATH + "/{id}", next).body("number", equalTo(2));
    }

    @Test
    void theSameKeyPaysOutOnce() {
        Lender lender = Lender.register();
        UUID loan = lender.approved(lender.tenant().member(), "5000.00", 5);
        String key = UUID.randomUUID().toString();
        String path = PATH + "/{id}/disbursements";
        UUID entry =
                Api.id(lender.treasurer().postWithKey(key, path, Map.of(), loan).statusCode(201));
        lender.treasurer()
                .postWithKey(key, path, Map.of(), loan)
                .statusCode(201)
                .body("id", equalTo(entry.toString()));
        assertThat(lender.tenant().balance(loan)).isEqualTo("5000.00");
    }

    @Test
    void whoLeftMeanwhileIsNotPaid() {
        Lender lender = Lender.register();
        UUID member = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        LocalDate first = LocalDate.of(2024, 1, 1);
        lender.tenant().member(member, 1, person, new MemberPeriod("ACTIVE", first, null));
        UUID loan = lender.approved(member, "5000.00", 5);
        lender.tenant().member(member, 2, person, new MemberPeriod("RESIGNED", first, null));
        lender.disburse(loan, Map.of()).spec(problem(409, "LOAN_BORROWER_ENDED"));
    }

    @Test
    void anOldChartIsRefusedUntilItNamesAnAccount() {
        Lender lender = Lender.register();
        UUID loan = lender.approved(lender.tenant().member(), "5000.00", 5);
        var charts = lender.treasurer().get("/api/v1/charts-of-accounts");
        UUID chart = UUID.fromString(charts.extract().path("items[0].id"));
        var before = lender.treasurer().get("/api/v1/charts-of-accounts/{id}", chart);
        Map<String, Object> uses = before.extract().path("uses");
        Map<String, Object> fewer = new HashMap<>(uses);
        fewer.remove("LOANS");
        var after = lender.treasurer()
                .put(Api.etag(before), "/api/v1/charts-of-accounts/{id}", Map.of("uses", fewer), chart)
                .statusCode(200);
        lender.disburse(loan, Map.of())
                .spec(problem(409, "ACCOUNT_FOR_USE_MISSING"))
                .body("use", equalTo("LOANS"));
        lender.treasurer()
                .put(Api.etag(after), "/api/v1/charts-of-accounts/{id}", Map.of("uses", uses), chart)
                .statusCode(200);
        lender.disburse(loan, Map.of()).statusCode(201);
    }

    @Test
    void whatPaidItOutIsNotTakenBackByHand() {
        Lender lender = Lender.register();
        UUID loan = lender.approved(lender.tenant().member(), "5000.00", 5);
        UUID entry = Api.id(lender.disburse(loan, Map.of()).statusCode(201));
        lender.treasurer().post(ENTRIES + "/{id}/reversals", Map.of(), entry).spec(problem(409, "LOAN_ENTRY_STAYS"));
    }

    @Test
    void everyStepIsToldOnceAndInOrder() throws SQLException {
        Lender lender = Lender.register();
        UUID loan = lender.disbursed(lender.tenant().member(), "5000.00", 5);
        assertThat(told(loan, "minga.finance.loan"))
                .containsExactly(
                        "1 DRAFT SUBMITTED",
                        "2 SUBMITTED UNDER_APPRAISAL",
                        "3 UNDER_APPRAISAL APPROVED",
                        "4" + " APPROVED DISBURSED");
    }

    private static Lender withFee(String taken) {
        Map<String, Object> terms =
                Lending.with(Lending.terms(), "fee", Map.of("fixed", "200.00", "percent", "1", "taken", taken));
        return Lender.register(Lending.with(Lending.product("FEE"), "terms", terms));
    }

    private static void holds(Lender lender, UUID loan, String owed, String cash, String fees) {
        Tenant sacco = lender.tenant();
        assertThat(sacco.balance(loan)).isEqualTo(owed);
        assertThat(sacco.balance(sacco.accountOf("1010"))).isEqualTo(cash);
        assertThat(sacco.balance(sacco.accountOf("4030"))).isEqualTo(fees);
    }

    private static void schedules(Lender lender, UUID loan, String principal) {
        lender.officer().get(PATH + "/{id}/schedule", loan).body("totalPrincipal.amount", equalTo(principal));
    }

    /** The versions that left with an aggregate on a topic, each held against its contract. */
    private static List<String> told(UUID aggregate, String topic) throws SQLException {
        try (var superuser = PostgresForTests.superuser("finance");
                var select = superuser.prepareStatement("""
                        select type, payload::jsonb::text,
                            concat_ws(' ', version, payload::jsonb ->> 'previousState', payload::jsonb ->> 'state')
                        from minga.outbox where aggregate_id = ? and topic = ? order by version
                        """)) {
            select.setObject(1, aggregate);
            select.setString(2, topic);
            List<String> told = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    EventContract.check(rows.getString(1), rows.getString(2));
                    told.add(rows.getString(3));
                }
            }
            return told;
        }
    }
}
