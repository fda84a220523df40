package coop.minga.finance.ledger;

import static coop.minga.finance.Tenant.line;
import static coop.minga.finance.Tenant.move;
import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
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
class JournalEntryBulkTest {
    private static final String PATH = "/api/v1/journal-entries";

    private Tenant union;
    private UUID cash;
    private UUID dues;
    private Api treasurer;

    @BeforeEach
    void begin() {
        union = Tenant.register().withGeneralFund();
        cash = union.account(Map.of("code", "1010", "name", "Cash", "class", "ASSET", "floor", "0.00"));
        dues = union.account("4010", "INCOME");
        treasurer = union.as("treasurer");
    }

    @Test
    void eachIsPostedOrRefusedForItselfAndSeesThoseBeforeIt() {
        UUID known = UUID.randomUUID();
        treasurer.post(PATH, with("id", known, move("100.00", cash, dues))).statusCode(201);
        Map<String, Object> bulk = Map.of(
                "entries",
                List.of(
                        move("60.00", dues, cash),
                        with("id", known, move("100.00", cash, dues)),
                        move("60.00", dues, cash),
                        move("25.00", cash, dues),
                        move("60.00", dues, cash)));
        String key = UUID.randomUUID().toString();
        var answer = treasurer
                .postWithKey(key, PATH + "/bulk", bulk)
                .statusCode(200)
                .body("posted", equalTo(3), "refused", equalTo(2), "items", hasSize(5))
                .body("items.code", contains(null, "JOURNAL_ENTRY_ID_TAKEN", "INSUFFICIENT_FUNDS", null, null))
                .body("items[1].id", nullValue(), "items[2].data.available.amount", equalTo("40.00"));
        assertThat(union.balance(cash)).isEqualTo("5.00");
        String fourth = answer.extract().path("items[3].id");
        treasurer.get(PATH + "/{id}", fourth).statusCode(200).body("postings[0].amount.amount", equalTo("25.00"));

        var again = treasurer.postWithKey(key, PATH + "/bulk", bulk).statusCode(200);
        assertThat(again.extract().header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.extract().asString()).isEqualTo(answer.extract().asString());
        assertThat(union.balance(cash)).isEqualTo("5.00");
    }

    @Test
    void whatIsWrongWithOneByItselfOrBesideAnotherRefusesThatOneAlone() {
        UUID twice = UUID.randomUUID();
        treasurer
                .post(
                        PATH + "/bulk",
                        Map.of(
                                "entries",
                                List.of(
                                        with("id", twice, move("10.00", cash, dues)),
                                        with("effectiveOn", "2999-12-31", move("20.00", cash, dues)),
                                        with("id", twice, move("30.00", cash, dues)),
                                        with("pendingUntil", "2020-01-01T00:00:00Z", move("40.00", cash, dues)),
                                        move("50.00", cash, dues))))
                .statusCode(200)
                .body(
                        "items.code",
                        contains(
                                null, "EFFECTIVE_IN_THE_FUTURE", "JOURNAL_ENTRY_ID_TAKEN", "EXPIRY_IN_THE_PAST", null));
        assertThat(union.balance(cash)).isEqualTo("60.00");
    }

    @Test
    void whatNoEntryCanBeRefusesTheWholeAndSaysWhere() {
        treasurer
                .post(
                        PATH + "/bulk",
                        Map.of(
                                "entries",
                                List.of(
                                        move("10.00", cash, dues),
                                        Map.of(
                                                "postings",
                                                List.of(line("DEBIT", "2.00", cash), line("CREDIT", "1.00", dues))))))
                .spec(problem(400, "ENTRY_UNBALANCED", "/entries/1/postings"));
        assertThat(union.balance(cash)).isEqualTo("0.00");
    }

    @Test
    void anInstantThatIsOverIsRefusedWhereItWasSaid() {
        treasurer
                .post(PATH, with("pendingUntil", "2020-01-01T00:00:00Z", move("1.00", cash, dues)))
                .spec(problem(400, "EXPIRY_IN_THE_PAST", "/pendingUntil"));
    }

    private static Map<String, Object> with(String field, Object value, Map<String, Object> entry) {
        Map<String, Object> changed = new HashMap<>(entry);
        changed.put(field, value);
        return changed;
    }
}
