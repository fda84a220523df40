package coop.minga.finance.ledger;

import static coop.minga.finance.Tenant.line;
import static coop.minga.finance.Tenant.move;
import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class JournalEntryTest {
    private static final String PATH = "/api/v1/journal-entries";

    private Tenant sacco;
    private UUID cash;
    private UUID dues;
    private Api treasurer;

    @BeforeEach
    void begin() {
        sacco = Tenant.register().withGeneralFund();
        cash = sacco.account(Map.of("code", "1010", "name", "Cash", "class", "ASSET", "floor", "0.00"));
        dues = sacco.account("4010", "INCOME");
        treasurer = sacco.as("treasurer");
    }

    @Test
    void postsAnEntryAndReadsItBack() {
        var posted = treasurer
                .post(PATH, move("1250.00", cash, dues))
                .statusCode(201)
                .body("state", equalTo("POSTED"), "postings", hasSize(2), "postings[0].side", equalTo("DEBIT"));
        String read = sacco.as("auditor")
                .get(PATH + "/{id}", Api.id(posted))
                .statusCode(200)
                .extract()
                .asString();
        assertThat(read).isEqualTo(posted.extract().asString());
        assertThat(sacco.balance(cash)).isEqualTo("1250.00");
        assertThat(sacco.balance(dues)).isEqualTo("1250.00");
    }

    @Test
    void theSameKeyPostsOnceAndAnotherBodyUnderItIsRefused() {
        String key = UUID.randomUUID().toString();
        String first = treasurer
                .postWithKey(key, PATH, move("10.00", cash, dues))
                .statusCode(201)
                .extract()
                .asString();
        var again = treasurer.postWithKey(key, PATH, move("10.00", cash, dues)).statusCode(201);
        assertThat(again.extract().asString()).isEqualTo(first);
        assertThat(again.extract().header("Idempotent-Replayed")).isEqualTo("true");
        treasurer.postWithKey(key, PATH, move("11.00", cash, dues)).spec(problem(422, "IDEMPOTENCY_KEY_REUSED"));
        assertThat(sacco.balance(cash)).isEqualTo("10.00");
    }

    @Test
    void refusesWhatTheBooksDoNotAllow() {
        treasurer
                .post(PATH, move("0.01", dues, cash))
                .spec(problem(409, "INSUFFICIENT_FUNDS"))
                .body("available.amount", equalTo("0.00"), "account", equalTo(cash.toString()));
        treasurer
                .post(PATH, move("1.00", cash, UUID.randomUUID()))
                .spec(problem(409, "LEDGER_ACCOUNT_OF_POSTING_UNKNOWN"));
        UUID theirs = Tenant.register().withGeneralFund().account("1010", "ASSET");
        treasurer.post(PATH, move("1.00", cash, theirs)).spec(problem(409, "LEDGER_ACCOUNT_OF_POSTING_UNKNOWN"));
        treasurer
                .post(
                        PATH,
                        Map.of(
                                "postings",
                                List.of(line("DEBIT", "1.00", cash, UUID.randomUUID()), line("CREDIT", "1.00", dues))))
                .spec(problem(400, "ENTRY_UNBALANCED"));
        treasurer
                .post(PATH, Map.of("postings", List.of(line("DEBIT", "1.00", cash))))
                .statusCode(400);
        treasurer.post(PATH, move("1.5", cash, dues)).spec(problem(400, "AMOUNT_MALFORMED"));
        treasurer.post(PATH, move("0.00", cash, dues)).spec(problem(400, "AMOUNT_OUT_OF_RANGE"));
        assertThat(sacco.balance(cash)).isEqualTo("0.00");
    }

    @Test
    void anEntryIsTakenBackOnceByItsOpposite() {
        UUID id = Api.id(treasurer.post(PATH, move("40.00", cash, dues)).statusCode(201));
        var reversal = treasurer
                .post(PATH + "/{id}/reversals", Map.of("description", "Counted twice"), id)
                .statusCode(201)
                .body("kind", equalTo("REVERSAL"), "target", equalTo(id.toString()), "state", equalTo("FINAL"));
        assertThat(sacco.balance(cash)).isEqualTo("0.00");
        treasurer
                .get(PATH + "/{id}", id)
                .body(
                        "state",
                        equalTo("REVERSED"),
                        "endedBy",
                        equalTo(Api.id(reversal).toString()));
        treasurer
                .post(PATH + "/{id}/reversals", Map.of(), id)
                .spec(problem(409, "JOURNAL_ENTRY_TRANSITION_ILLEGAL"))
                .body("currentState", equalTo("REVERSED"), "allowedTransitions", hasSize(0));
    }

    @Test
    void whatIsPendingIsHeldAndCompletedInPart() {
        treasurer.post(PATH, move("100.00", cash, dues)).statusCode(201);
        UUID member = sacco.account("2010", "LIABILITY");
        Map<String, Object> pending = Map.of(
                "pendingUntil",
                Instant.now().plusSeconds(3600).toString(),
                "postings",
                List.of(line("DEBIT", "60.00", member), line("CREDIT", "60.00", cash)));
        UUID id = Api.id(treasurer.post(PATH, pending).statusCode(201).body("state", equalTo("PENDING")));
        assertThat(sacco.balance(cash)).isEqualTo("100.00");
        treasurer.get("/api/v1/ledger-accounts/{id}/balance", cash).body("available.amount", equalTo("40.00"));
        treasurer.post(PATH, move("40.01", dues, cash)).spec(problem(409, "INSUFFICIENT_FUNDS"));
        treasurer
                .post(PATH + "/{id}/completions", move("60.01", member, cash), id)
                .spec(problem(409, "COMPLETION_BEYOND_PENDING"));
        treasurer
                .post(PATH + "/{id}/completions", move("20.00", member, cash), id)
                .statusCode(201);
        assertThat(sacco.balance(cash)).isEqualTo("80.00");
        treasurer.get("/api/v1/ledger-accounts/{id}/balance", cash).body("available.amount", equalTo("80.00"));
        treasurer
                .post(PATH + "/{id}/voids", Map.of(), id)
                .spec(problem(409, "JOURNAL_ENTRY_TRANSITION_ILLEGAL"))
                .body("currentState", equalTo("COMPLETED"));
    }

    @Test
    void aVoidLetsGoWhatWasPending() {
        treasurer.post(PATH, move("100.00", cash, dues)).statusCode(201);
        Map<String, Object> pending = Map.of(
                "pendingUntil",
                Instant.now().plusSeconds(3600).toString(),
                "postings",
                List.of(line("DEBIT", "60.00", dues), line("CREDIT", "60.00", cash)));
        UUID id = Api.id(treasurer.post(PATH, pending).statusCode(201));
        treasurer
                .post(PATH + "/{id}/voids", Map.of(), id)
                .statusCode(201)
                .body("kind", equalTo("VOID"), "endedBy", nullValue(), "postings", hasSize(0));
        treasurer.post(PATH, move("100.00", dues, cash)).statusCode(201);
        treasurer.get(PATH).body("items", hasSize(4), "items[0].id", notNullValue());
    }

    @Test
    void anOrganisationNobodyHasToldOfWaits() {
        UUID unknown = UUID.randomUUID();
        var refused = Api.as("treasurer", unknown)
                .post(PATH, move("1.00", cash, dues))
                .spec(problem(409, "ORGANISATION_NOT_YET_KNOWN"));
        assertThat(refused.extract().header("Retry-After")).isEqualTo("2");
    }
}
