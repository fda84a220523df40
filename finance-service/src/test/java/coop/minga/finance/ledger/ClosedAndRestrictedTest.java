package coop.minga.finance.ledger;

import static coop.minga.finance.Tenant.line;
import static coop.minga.finance.Tenant.move;
import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What accounts and funds refuse of entries, and what is let go of a pending one. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class ClosedAndRestrictedTest {
    private static final String ENTRIES = "/api/v1/journal-entries";
    private static final String ACCOUNTS = "/api/v1/ledger-accounts";

    private Tenant sacco;
    private UUID general;
    private UUID cash;
    private UUID bank;
    private UUID income;
    private Api treasurer;

    @BeforeEach
    void begin() {
        sacco = Tenant.register().withGeneralFund();
        general = sacco.id();
        cash = sacco.account(Map.of("code", "1010", "name", "Cash", "class", "ASSET", "floor", "0.00"));
        bank = sacco.account(Map.of("code", "1020", "name", "Bank", "class", "ASSET", "floor", "0.00"));
        income = sacco.account("4010", "INCOME");
        treasurer = sacco.as("treasurer");
    }

    @Test
    void anAccountClosesEmptyAndTakesNothingUntilItIsOpenAgain() {
        post(move("10.00", bank, income)).statusCode(201);
        treasurer.post(ACCOUNTS + "/{id}/closures", "", bank).spec(problem(409, "LEDGER_ACCOUNT_NOT_EMPTY"));
        post(move("10.00", cash, bank)).statusCode(201);
        treasurer.post(ACCOUNTS + "/{id}/closures", "", bank).statusCode(200).body("state", equalTo("CLOSED"));
        post(move("1.00", bank, cash))
                .spec(problem(409, "LEDGER_ACCOUNT_CLOSED"))
                .body("account", equalTo(bank.toString()));
        UUID unused = sacco.account("1030", "ASSET");
        treasurer.post(ACCOUNTS + "/{id}/closures", "", unused).statusCode(200);
        post(move("1.00", unused, cash)).spec(problem(409, "LEDGER_ACCOUNT_CLOSED"));
        assertThat(sacco.balance(cash)).isEqualTo("10.00");
        treasurer.post(ACCOUNTS + "/{id}/openings", "", bank).statusCode(200);
        post(move("1.00", bank, cash)).statusCode(201);
    }

    @Test
    void aFundClosesEmptyAndForEver() {
        UUID grant = sacco.fund(Map.of("code", "G1", "name", "A grant", "kind", "GRANT"));
        UUID unused = sacco.fund(Map.of("code", "G2", "name", "A grant", "kind", "GRANT"));
        post(in(grant, "10.00", cash, income)).statusCode(201);
        treasurer.post("/api/v1/funds/{id}/closures", "", grant).spec(problem(409, "FUND_NOT_EMPTY"));
        post(in(grant, "10.00", income, cash)).statusCode(201);
        for (UUID fund : List.of(grant, unused)) {
            treasurer.post("/api/v1/funds/{id}/closures", "", fund).statusCode(200);
            post(in(fund, "1.00", cash, income))
                    .spec(problem(409, "FUND_CLOSED"))
                    .body("fund", equalTo(fund.toString()));
        }
        treasurer.post("/api/v1/funds/{id}/closures", "", grant).spec(problem(409, "FUND_TRANSITION_ILLEGAL"));
        treasurer.post("/api/v1/funds/{id}/closures", "", general).spec(problem(409, "GENERAL_FUND_STAYS_OPEN"));
    }

    @Test
    void restrictedMoneyIsSpentOnItsPurposeAndFromItsOwnFund() {
        UUID training = sacco.account("5200", "EXPENSE");
        UUID salaries = sacco.account("5100", "EXPENSE");
        UUID grant = sacco.fund(Map.of(
                "code", "G1", "name", "A grant", "kind", "GRANT", "restricted", true, "spendOn", List.of(training)));
        post(in(grant, "100.00", cash, income)).statusCode(201);
        post(in(grant, "10.00", training, cash)).statusCode(201);
        post(in(grant, "10.00", salaries, cash))
                .spec(problem(409, "FUND_RESTRICTED"))
                .body("account", equalTo(salaries.toString()), "fund", equalTo(grant.toString()));
        post(Map.of(
                        "postings",
                        List.of(line("DEBIT", "10.00", salaries, general), line("CREDIT", "10.00", cash, grant))))
                .spec(problem(400, "ENTRY_UNBALANCED"));
        // There are 90.00 in the cash box, and none of it is general money.
        post(move("10.00", salaries, cash))
                .spec(problem(409, "INSUFFICIENT_FUNDS"))
                .body("available.amount", equalTo("0.00"), "fund", equalTo(general.toString()));

        var narrowed = Map.of("code", "G1", "name", "A grant", "restricted", true, "spendOn", List.of(salaries));
        String etag = Api.etag(treasurer.get("/api/v1/funds/{id}", grant));
        treasurer.put(etag, "/api/v1/funds/{id}", narrowed, grant).statusCode(200);
        post(in(grant, "10.00", training, cash)).spec(problem(409, "FUND_RESTRICTED"));
        post(in(grant, "10.00", salaries, cash)).statusCode(201);
        assertThat(sacco.balance(cash)).isEqualTo("80.00");
    }

    @Test
    void restrictedMoneyLeavesItsFundByWhatTheFundNamesAndByNothingElse() {
        UUID training = sacco.account("5200", "EXPENSE");
        UUID transfers = sacco.account("5900", "EXPENSE");
        UUID surplus = sacco.account("3100", "EQUITY");
        UUID payable = sacco.account("2010", "LIABILITY");
        UUID grant = sacco.fund(Map.of(
                "code",
                "G1",
                "name",
                "A grant",
                "kind",
                "GRANT",
                "restricted",
                true,
                "spendOn",
                List.of(training, transfers)));
        UUID received = Api.id(post(in(grant, "100.00", cash, income)).statusCode(201));
        for (UUID account : List.of(income, surplus)) {
            post(in(grant, "10.00", account, cash))
                    .spec(problem(409, "FUND_RESTRICTED"))
                    .body("account", equalTo(account.toString()), "fund", equalTo(grant.toString()));
        }
        post(in(grant, "10.00", payable, cash))
                .spec(problem(409, "INSUFFICIENT_FUNDS"))
                .body("account", equalTo(payable.toString()), "fund", equalTo(grant.toString()));
        post(entry(List.of(
                        line("DEBIT", "15.00", income, grant),
                        line("CREDIT", "5.00", surplus, grant),
                        line("CREDIT", "10.00", cash, grant))))
                .spec(problem(409, "FUND_RESTRICTED"));
        String until = Instant.now().plusSeconds(3600).toString();
        post(Map.of(
                        "pendingUntil",
                        until,
                        "postings",
                        List.of(line("DEBIT", "10.00", income, grant), line("CREDIT", "10.00", cash, grant))))
                .spec(problem(409, "FUND_RESTRICTED"));
        treasurer
                .post(
                        ENTRIES + "/bulk",
                        Map.of(
                                "entries",
                                List.of(
                                        in(grant, "10.00", income, cash),
                                        in(grant, "10.00", cash, income),
                                        in(grant, "10.00", surplus, cash))))
                .statusCode(200)
                .body("items.code", contains("FUND_RESTRICTED", null, "FUND_RESTRICTED"));

        post(in(grant, "10.00", income, surplus)).statusCode(201);
        post(in(grant, "30.00", training, payable)).statusCode(201);
        post(in(grant, "30.00", payable, cash)).statusCode(201);
        post(entry(List.of(
                        line("DEBIT", "5.00", transfers, grant),
                        line("CREDIT", "5.00", cash, grant),
                        line("DEBIT", "5.00", cash, general),
                        line("CREDIT", "5.00", transfers, general))))
                .statusCode(201);
        assertThat(sacco.balance(cash)).isEqualTo("80.00");
        // Of the 110.00 that came, 75.00 are there: what was received by mistake cannot be taken back any more.
        treasurer.post(ENTRIES + "/{id}/reversals", Map.of(), received).spec(problem(409, "INSUFFICIENT_FUNDS"));
        post(in(grant, "25.00", cash, income)).statusCode(201);
        treasurer.post(ENTRIES + "/{id}/reversals", Map.of(), received).statusCode(201);
        assertThat(sacco.balance(cash)).isEqualTo("5.00");
        sacco.as("auditor").get("/api/v1/ledger-verifications").statusCode(200).body("findings", equalTo(List.of()));
    }

    @Test
    void aFundThatHasPaidMoreThanItOwedIsNotRestrictedBeforeThatIsPutRight() {
        UUID payable = sacco.account("2010", "LIABILITY");
        UUID grant = sacco.fund(Map.of("code", "G1", "name", "A grant", "kind", "GRANT"));
        post(in(grant, "100.00", cash, income)).statusCode(201);
        post(in(grant, "10.00", payable, cash)).statusCode(201);
        UUID saver = sacco.account(Map.of("code", "2020", "name", "Saver", "class", "LIABILITY", "floor", "5.00"));
        post(in(grant, "1.00", cash, saver)).spec(problem(409, "INSUFFICIENT_FUNDS"));
        var restricted = Map.of("code", "G1", "name", "A grant", "restricted", true);
        String etag = Api.etag(treasurer.get("/api/v1/funds/{id}", grant));
        treasurer.put(etag, "/api/v1/funds/{id}", restricted, grant).spec(problem(409, "FUND_DEBTS_OVERPAID"));
        post(in(grant, "10.00", cash, payable)).statusCode(201);
        treasurer.put(etag, "/api/v1/funds/{id}", restricted, grant).statusCode(200);
        post(in(grant, "10.00", payable, cash)).spec(problem(409, "INSUFFICIENT_FUNDS"));
        post(in(grant, "10.00", income, cash)).spec(problem(409, "FUND_RESTRICTED"));
    }

    @Test
    void aCompletionInPartLetsGoTheRestOfEveryAccount() {
        UUID member = sacco.account("2010", "LIABILITY");
        UUID other = sacco.account("1040", "ASSET");
        post(move("100.00", cash, income)).statusCode(201);
        post(move("20.00", bank, income)).statusCode(201);
        UUID pending = pend(
                List.of(line("DEBIT", "60.00", other), line("CREDIT", "40.00", cash), line("CREDIT", "20.00", bank)));
        assertThat(available(cash)).isEqualTo("60.00");
        assertThat(available(bank)).isEqualTo("0.00");
        treasurer
                .post(ENTRIES + "/{id}/completions", move("10.00", cash, other), pending)
                .spec(problem(409, "COMPLETION_BEYOND_PENDING"));
        treasurer
                .post(ENTRIES + "/{id}/completions", move("10.00", member, cash), pending)
                .spec(problem(409, "COMPLETION_BEYOND_PENDING"));
        assertThat(available(cash)).isEqualTo("60.00");
        treasurer
                .post(ENTRIES + "/{id}/completions", move("10.00", other, cash), pending)
                .statusCode(201);
        assertThat(available(cash)).isEqualTo("90.00");
        assertThat(available(bank)).isEqualTo("20.00");
    }

    @Test
    void whatIsPendingForAnAccountThatClosedCanOnlyBeLetGo() {
        post(move("100.00", cash, income)).statusCode(201);
        UUID pending = pend(List.of(line("DEBIT", "60.00", bank), line("CREDIT", "60.00", cash)));
        treasurer.post(ACCOUNTS + "/{id}/closures", "", cash).spec(problem(409, "LEDGER_ACCOUNT_NOT_EMPTY"));
        treasurer.post(ACCOUNTS + "/{id}/closures", "", bank).statusCode(200);
        treasurer.post(ENTRIES + "/{id}/completions", Map.of(), pending).spec(problem(409, "LEDGER_ACCOUNT_CLOSED"));
        assertThat(available(cash)).isEqualTo("40.00");
        treasurer.post(ENTRIES + "/{id}/voids", Map.of(), pending).statusCode(201);
        assertThat(available(cash)).isEqualTo("100.00");
    }

    private ValidatableResponse post(Map<String, Object> entry) {
        return treasurer.post(ENTRIES, entry);
    }

    private static Map<String, Object> entry(List<Map<String, Object>> lines) {
        return Map.of("postings", lines);
    }

    private static Map<String, Object> in(UUID fund, String amount, UUID debit, UUID credit) {
        return Map.of("postings", List.of(line("DEBIT", amount, debit, fund), line("CREDIT", amount, credit, fund)));
    }

    private UUID pend(List<Map<String, Object>> lines) {
        String until = Instant.now().plusSeconds(3600).toString();
        return Api.id(post(Map.of("pendingUntil", until, "postings", lines)).statusCode(201));
    }

    private String available(UUID account) {
        return treasurer
                .get(ACCOUNTS + "/{id}/balance", account)
                .statusCode(200)
                .extract()
                .path("available.amount");
    }
}
