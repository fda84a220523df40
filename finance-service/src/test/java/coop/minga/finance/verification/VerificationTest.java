package coop.minga.finance.verification;

import static coop.minga.finance.Tenant.move;
import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class VerificationTest {
    private static final String ENTRIES = "/api/v1/journal-entries";

    private Tenant sacco;
    private UUID cash;
    private UUID dues;
    private UUID first;
    private UUID second;
    private UUID last;

    @BeforeEach
    void postAndSeal() {
        sacco = Tenant.register().withGeneralFund();
        cash = sacco.account("1010", "ASSET");
        dues = sacco.account("4010", "INCOME");
        first = post("10.00");
        second = post("20.00");
        last = Api.id(sacco.as("treasurer")
                .post(ENTRIES + "/{id}/reversals", Map.of(), second)
                .statusCode(201));
        sacco.seal();
        verify().body("sound", equalTo(true), "findings", hasSize(0), "entries", equalTo(3), "postings", equalTo(6));
    }

    @Test
    void namesAnAlteredPosting() throws SQLException {
        tamper("update finance.posting set amount_minor = 999 where org_id = ? and entry_id = ? and line = 1", first);
        verify().body("sound", equalTo(false))
                .body(finding("ENTRY_CHANGED"), hasItem(first.toString()))
                .body(finding("ENTRY_UNBALANCED"), hasItem(first.toString()))
                .body("findings.findAll { it.kind == 'BALANCE_DIFFERS' }.account", hasItem(cash.toString()));
    }

    @Test
    void namesAPostingThatIsGone() throws SQLException {
        tamper("delete from finance.posting where org_id = ? and entry_id = ? and line = 1", first);
        verify().body(finding("ENTRY_CHANGED"), equalTo(List.of(first.toString())))
                .body(finding("ENTRY_UNBALANCED"), equalTo(List.of(first.toString())))
                .body("findings.findAll { it.kind == 'BALANCE_DIFFERS' }", hasSize(1));
    }

    @Test
    void namesPostingsInAnotherOrder() throws SQLException {
        tamper("update finance.posting set line = line + 10 where org_id = ? and entry_id = ?", first);
        verify().body(finding("ENTRY_CHANGED"), equalTo(List.of(first.toString())));
        tamper("update finance.posting set line = 13 - line where org_id = ? and entry_id = ?", first);
        verify().body(
                        "findings.kind",
                        equalTo(List.of("ENTRY_CHANGED")),
                        "findings[0].entry",
                        equalTo(first.toString()));
    }

    /** With everything that could tell of it in the journal. */
    @Test
    void namesTheEndOfTheChainThatWasCutOff() throws SQLException {
        tamper(
                "delete from minga.audit_entry a using finance.journal_entry e"
                        + " where e.org_id = a.org_id and e.audit_id = a.id and a.org_id = ? and e.id = ?",
                last);
        tamper("delete from finance.posting where org_id = ? and entry_id = ?", last);
        tamper("delete from finance.journal_entry where org_id = ? and id = ?", last);
        tamper(
                "update finance.balance b set balance_minor = b.sign * (select sum(p.amount_minor) from finance.posting p"
                        + " where p.org_id = b.org_id and p.account_id = b.account_id)"
                        + " where b.org_id = ? and ?::uuid is not null",
                last);
        verify().body("sound", equalTo(false), "findings.kind", equalTo(List.of("CHAIN_END_MISSING")));
    }

    @Test
    void namesAnEntryMovedToAnotherDay() throws SQLException {
        tamper("update finance.journal_entry set effective_on = '2020-01-01' where org_id = ? and id = ?", first);
        verify().body(finding("ENTRY_CHANGED"), equalTo(List.of(first.toString())));
    }

    @Test
    void namesAnEntryThatIsGone() throws SQLException {
        tamper("delete from finance.posting where org_id = ? and entry_id = ?", first);
        tamper("delete from finance.journal_entry where org_id = ? and id = ?", first);
        verify().body(finding("ENTRY_MISSING"), equalTo(List.of(first.toString())));
    }

    @Test
    void namesAnEntryThatWasSmuggledIn() throws SQLException {
        UUID smuggled = UUID.randomUUID();
        tamper(
                "insert into finance.journal_entry select org_id, '" + smuggled
                        + "', kind, target_id, effective_on, intended_on, recorded_at, currency, expires_at, source,"
                        + " source_id, description, audit_id from finance.journal_entry where org_id = ? and id = ?",
                first);
        verify().body(finding("ENTRY_NOT_CHAINED"), equalTo(List.of(smuggled.toString())));
    }

    @Test
    void namesABalanceThatWasWritten() throws SQLException {
        tamper(
                "update finance.balance set balance_minor = balance_minor + 1 where org_id = ? and account_id = ?",
                cash);
        verify().body(
                        "findings",
                        hasSize(1),
                        "findings[0].kind",
                        equalTo("BALANCE_DIFFERS"),
                        "findings[0].keptMinor",
                        equalTo(1001),
                        "findings[0].derivedMinor",
                        equalTo(1000));
    }

    @Test
    void namesARowOfTheChainThatWasWrittenToFit() throws SQLException {
        tamper("update finance.journal_entry set effective_on = '2020-01-01' where org_id = ? and id = ?", first);
        tamper(
                "update minga.audit_entry a set changes = jsonb_build_array(jsonb_build_object('entity', 'JournalEntry',"
                        + " 'id', t.entry_id, 'after', finance.entry_digest(t.says)))"
                        + " from finance.entry_texts(?, ?) t where a.id = t.audit_id and a.org_id = '" + sacco.id()
                        + "'",
                first);
        verify().body("findings.kind", equalTo(List.of("CHAIN_CHANGED")));
    }

    @Test
    void namesPlacesOfTheChainThatWereExchanged() throws SQLException {
        tamper(
                "with place as (select a.id, a.position, e.id as entry from minga.audit_entry a"
                        + " join finance.journal_entry e on e.org_id = a.org_id and e.audit_id = a.id"
                        + " where a.org_id = ? and e.id in (?, '" + second + "'))"
                        + " update minga.audit_entry a set position = - other.position from place mine, place other"
                        + " where a.id = mine.id and a.org_id = '" + sacco.id() + "' and other.id <> mine.id",
                first);
        tamper(
                "update minga.audit_entry set position = - position where org_id = ? and position < 0 and ? is not null",
                first);
        verify().body("findings.kind", hasItem("CHAIN_CHANGED"));
    }

    @Test
    void aReceiptIsTheDigestOfWhatItSaysAndStaysTheSame() throws Exception {
        String receipt = receipt(first).extract().asString();
        String says = receipt(first).extract().path("says");
        assertThat(receipt(first).extract().<String>path("digest"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(says.getBytes(StandardCharsets.UTF_8))));
        assertThat(says).contains(first.toString(), cash + ":" + sacco.id() + ":1000:1000");
        post("5.00");
        sacco.seal();
        assertThat(receipt(first).extract().asString()).isEqualTo(receipt);
        sacco.as("auditor")
                .get(ENTRIES + "/{id}/receipt", UUID.randomUUID())
                .spec(problem(404, "JOURNAL_ENTRY_UNKNOWN"));
    }

    private ValidatableResponse receipt(UUID entry) {
        return sacco.as("auditor").get(ENTRIES + "/{id}/receipt", entry).statusCode(200);
    }

    private UUID post(String amount) {
        return Api.id(
                sacco.as("treasurer").post(ENTRIES, move(amount, cash, dues)).statusCode(201));
    }

    private ValidatableResponse verify() {
        return sacco.as("auditor").get("/api/v1/ledger-verifications").statusCode(200);
    }

    private static String finding(String kind) {
        return "findings.findAll { it.kind == '" + kind + "' }.entry";
    }

    /** As a superuser who turned the triggers off. */
    private void tamper(String sql, UUID id) throws SQLException {
        try (Connection superuser = PostgresForTests.superuser("finance");
                PreparedStatement off = superuser.prepareStatement("set session_replication_role = replica");
                PreparedStatement statement = superuser.prepareStatement(sql)) {
            off.execute();
            statement.setObject(1, sacco.id());
            statement.setObject(2, id);
            assertThat(statement.executeUpdate()).isPositive();
        }
    }
}
