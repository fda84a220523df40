package coop.minga.finance.memberaccount;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import coop.minga.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class StatementTest {
    private static final String PATH = "/api/v1/member-accounts/{id}/statements";
    private static final String OWN_RECEIPT = "/api/v1/me/member-accounts/{id}/receipts/{entry}";

    private Tenant sacco;
    private Api treasurer;
    private UUID account;
    private final UUID person = UUID.randomUUID();

    @BeforeEach
    void begin() {
        sacco = Tenant.register().withChart();
        treasurer = sacco.as("treasurer");
        account = sacco.memberAccount(
                sacco.member(person), sacco.product(Map.of("code", "SAVINGS", "name", "Savings", "kind", "SAVINGS")));
    }

    @Test
    void everyChangeOfThePeriodStandsBetweenItsBalances() {
        deposit("100.00", "2026-02-27");
        deposit("50.00", "2026-03-15");
        deposit("30.00", "2026-03-02");
        deposit("7.00", "2026-04-01");
        treasurer
                .list(PATH, march(), account)
                .statusCode(200)
                .body(
                        "openingBalance.amount", equalTo("100.00"),
                        "closingBalance.amount", equalTo("180.00"),
                        "lines.effectiveOn", contains("2026-03-02", "2026-03-15"),
                        "lines.change.amount", contains("30.00", "50.00"),
                        "lines.balance.amount", contains("130.00", "180.00"),
                        "lines.source", contains("DEPOSIT", "DEPOSIT"),
                        "lines.description", contains("On 2026-03-02", "On 2026-03-15"));
        treasurer
                .list(PATH, Map.of("from", "2026-04-02", "through", "2026-04-01"), account)
                .spec(problem(400, "STATEMENT_PERIOD_INVALID"));
    }

    @Test
    void whatWasKnownThenIsTheSameForEver() {
        String first = deposit("100.00", "2026-03-01");
        Map<String, Object> then = Map.of("from", "2026-03-01", "through", "2026-03-31", "knownAt", first);
        String asFiled = treasurer.list(PATH, then, account).extract().asString();
        deposit("50.00", "2026-03-01");
        assertThat(withoutReceipts(treasurer.list(PATH, then, account).extract().asString()))
                .isEqualTo(withoutReceipts(asFiled));
        treasurer
                .list("/api/v1/member-accounts/{id}/balance", Map.of("asOf", "2026-03-31", "knownAt", first), account)
                .body("balance.amount", equalTo("100.00"));
        treasurer
                .list("/api/v1/member-accounts/{id}/balance", Map.of("asOf", "2026-03-31"), account)
                .body("balance.amount", equalTo("150.00"));
        treasurer
                .list("/api/v1/member-accounts/{id}/balance", Map.of("asOf", "2026-02-28"), account)
                .body("balance.amount", equalTo("0.00"));
    }

    @Test
    void theReceiptOfALineIsThatOfItsEntry() {
        deposit("100.00", "2026-03-01");
        sacco.seal();
        var line = treasurer.list(PATH, march(), account).extract().jsonPath();
        var receipt = treasurer
                .get("/api/v1/journal-entries/{id}/receipt", line.getString("lines[0].entry"))
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(line.getString("lines[0].receipt.digest")).isEqualTo(receipt.getString("digest"));
        assertThat(line.getLong("lines[0].receipt.chainPosition")).isEqualTo(receipt.getLong("chainPosition"));
        assertThat(line.getString("lines[0].receipt.chainHash")).isEqualTo(receipt.getString("chainHash"));
    }

    @Test
    void aMemberChecksAReceiptThatWasKept() throws SQLException {
        deposit("100.00", "2026-03-01");
        sacco.seal();
        Api member = Api.with(Tokens.withPerson("member", sacco.id(), person));
        var kept = member.list("/api/v1/me/member-accounts/{id}/statements", march(), account)
                .extract()
                .jsonPath();
        String entry = kept.getString("lines[0].entry");
        member.get(OWN_RECEIPT, account, entry)
                .statusCode(200)
                .body(
                        "digest", equalTo(kept.getString("lines[0].receipt.digest")),
                        "chainPosition", equalTo(kept.getInt("lines[0].receipt.chainPosition")),
                        "chainHash", equalTo(kept.getString("lines[0].receipt.chainHash")),
                        "intact", equalTo(true),
                        // What the other accounts of the entry hold is nobody's business.
                        "says", nullValue());

        UUID other = sacco.memberAccount(
                sacco.member(), sacco.product(Map.of("code", "S2", "name", "Savings", "kind", "SAVINGS")));
        UUID others = sacco.deposit(other, "5.00");
        member.get(OWN_RECEIPT, account, others).spec(problem(404, "JOURNAL_ENTRY_UNKNOWN"));
        member.get(OWN_RECEIPT, other, others).spec(problem(404, "MEMBER_ACCOUNT_UNKNOWN"));

        tamper("update finance.posting set amount_minor = amount_minor * 2 where org_id = ? and entry_id = ?", entry);
        member.get(OWN_RECEIPT, account, entry)
                .body("digest", not(equalTo(kept.getString("lines[0].receipt.digest"))), "intact", equalTo(false));
        // Whoever writes the chain to fit has another digest there, and a place whose hash does not fit.
        tamper(
                "update minga.audit_entry a set changes = jsonb_build_array(jsonb_build_object('entity', 'JournalEntry', 'id',"
                        + " t.entry_id, 'after', finance.entry_digest(t.says))) from finance.entry_texts(?, ?) t"
                        + " where a.org_id = '" + sacco.id() + "' and a.id = t.audit_id",
                entry);
        member.get(OWN_RECEIPT, account, entry)
                .body("digest", not(equalTo(kept.getString("lines[0].receipt.digest"))), "intact", equalTo(false));
    }

    /** As a superuser who turned the triggers off. */
    private void tamper(String sql, String entry) throws SQLException {
        try (var superuser = PostgresForTests.superuser("finance");
                var off = superuser.prepareStatement("set session_replication_role = replica");
                var statement = superuser.prepareStatement(sql)) {
            off.execute();
            statement.setObject(1, sacco.id());
            statement.setObject(2, UUID.fromString(entry));
            assertThat(statement.executeUpdate()).isPositive();
        }
    }

    @Test
    void aReversalIsALineOfItsOwnThatNamesWhatItTakesBack() {
        UUID mistaken = sacco.deposit(account, "80.00");
        treasurer
                .post("/api/v1/journal-entries/{id}/reversals", Map.of(), mistaken)
                .statusCode(201);
        treasurer
                .get(PATH, account)
                .body(
                        "lines.change.amount", contains("80.00", "-80.00"),
                        "lines[1].reverses", equalTo(mistaken.toString()),
                        "closingBalance.amount", equalTo("0.00"));
    }

    @Test
    void theFileSaysWhatTheStatementSays() {
        deposit("100.00", "2026-03-01");
        String csv = treasurer
                .request()
                .accept("text/csv")
                .queryParams(march())
                .get(PATH, account)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String> lines = csv.lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo(
                        "effectiveOn,recordedAt,entry,source,description,change,balance,digest,chainPosition,chainHash");
        assertThat(lines.get(1)).startsWith("2026-03-01,").contains(",DEPOSIT,On 2026-03-01,100.00,100.00,");
        assertThat(lines.getLast()).isEqualTo("# rows=1");
        assertThat(csv).contains("# opening=0.00 closing=100.00 KES");
    }

    @Test
    void aMemberDrawsUpTheOwnStatementAndNoOther() {
        UUID other = sacco.memberAccount(
                sacco.member(), sacco.product(Map.of("code", "S2", "name", "Savings", "kind", "SAVINGS")));
        sacco.deposit(account, "12.00");
        Api member = Api.with(Tokens.withPerson("member", sacco.id(), person));
        member.get("/api/v1/me/member-accounts/{id}/statements", account)
                .statusCode(200)
                .body("closingBalance.amount", equalTo("12.00"));
        member.get("/api/v1/me/member-accounts/{id}/statements", other).spec(problem(404, "MEMBER_ACCOUNT_UNKNOWN"));
        member.get(PATH, account).statusCode(403);
    }

    /** Says when it was recorded. */
    private String deposit(String amount, String effectiveOn) {
        return treasurer
                .post(
                        "/api/v1/member-accounts/{id}/deposits",
                        Map.of(
                                "amount",
                                Tenant.amount(amount),
                                "effectiveOn",
                                effectiveOn,
                                "description",
                                "On " + effectiveOn),
                        account)
                .statusCode(201)
                .extract()
                .path("recordedAt");
    }

    private static Map<String, String> march() {
        return Map.of("from", "2026-03-01", "through", "2026-03-31");
    }

    /** They come by themselves within seconds. */
    private static String withoutReceipts(String statement) {
        return statement.replaceAll(",\"receipt\":\\{[^}]*}", "");
    }
}
