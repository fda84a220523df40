package coop.minga.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.finance.Invariants;
import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself refuses, whatever the service in front of it has become. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class JournalGuardTest {
    private static final String PERMISSION = "permission denied";
    private static final String APPEND_ONLY = "the journal is append-only";

    private Tenant sacco;
    private UUID cash;
    private UUID grant;
    private UUID entry;
    private UUID reversal;
    private Invariants invariants;
    private List<String> before;

    @BeforeEach
    void post() {
        sacco = Tenant.register().withGeneralFund();
        grant = sacco.fund(Map.of("code", "GRANT", "name", "A grant", "kind", "GRANT"));
        cash = sacco.account(Map.of("code", "1010", "name", "Cash", "class", "ASSET", "floor", "0.00"));
        UUID dues = sacco.account("4010", "INCOME");
        Api treasurer = sacco.as("treasurer");
        treasurer
                .post("/api/v1/journal-entries", Tenant.move("5.00", cash, dues))
                .statusCode(201);
        entry = Api.id(treasurer
                .post("/api/v1/journal-entries", Tenant.move("2.00", cash, dues))
                .statusCode(201));
        reversal = Api.id(treasurer
                .post("/api/v1/journal-entries/{id}/reversals", Map.of(), entry)
                .statusCode(201));
        sacco.seal();
        invariants = Invariants.of(sacco);
        before = invariants.everything();
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(invariants.everything()).isEqualTo(before);
        invariants.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal_entry", "posting", "pending_posting", "balance"})
    void theServiceWritesTheJournalByTheOneFunctionAlone(String table) {
        String its = " where org_id = '" + sacco.id() + "'";
        refused(
                "finance_app",
                "insert into finance.%1$s select * from finance.%1$s".formatted(table) + its,
                PERMISSION);
        refused("finance_app", "update finance." + table + " set currency = 'USD'" + its, PERMISSION);
        refused("finance_app", "delete from finance." + table + its, PERMISSION);
        refused("finance_app", "truncate finance." + table, PERMISSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal_entry", "posting", "pending_posting"})
    void evenASuperuserOnlyAddsToTheJournal(String table) {
        String its = " where org_id = '" + sacco.id() + "'";
        refused("postgres", "update finance." + table + " set currency = 'USD'" + its, APPEND_ONLY);
        refused("postgres", "delete from finance." + table + its, APPEND_ONLY);
        refused("postgres", "truncate finance." + table + " cascade", APPEND_ONLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"posting", "pending_posting"})
    void anEntryBalancesInEachFundAndIsInOneCurrency(String table) throws SQLException {
        String general = sacco.id().toString();
        unbalanced(table, line(table, 1, general, "KES", 500), line(table, 2, general, "KES", -499));
        // Balanced as a whole, and in no fund.
        unbalanced(table, line(table, 1, general, "KES", 500), line(table, 2, grant.toString(), "KES", -500));
        // Balanced in each currency.
        unbalanced(
                table,
                line(table, 1, general, "KES", 500),
                line(table, 2, general, "KES", -500),
                line(table, 3, general, "USD", 500),
                line(table, 4, general, "USD", -500));
        try (Connection superuser = PostgresForTests.superuser("finance")) {
            superuser.setAutoCommit(false);
            insert(superuser, table, line(table, 1, general, "KES", 500), line(table, 2, general, "KES", -500));
            superuser.rollback();
        }
    }

    @Test
    void noBalanceIsBelowItsFloor() {
        refused(
                "postgres",
                "update finance.balance set balance_minor = -1 where org_id = '" + sacco.id() + "' and account_id = '"
                        + cash + "'",
                "balance_above_floor");
    }

    @Test
    void anEntryIsTakenBackOnce() {
        refused(
                "postgres",
                "insert into finance.journal_entry select org_id, uuidv7(), kind, target_id, effective_on, intended_on,"
                        + " recorded_at, currency, expires_at, source, source_id, description, audit_id"
                        + " from finance.journal_entry where org_id = '" + sacco.id() + "' and id = '" + reversal + "'",
                "journal_entry_target_once");
    }

    private void unbalanced(String table, String... lines) {
        assertThatThrownBy(() -> {
                    try (Connection superuser = PostgresForTests.superuser("finance")) {
                        insert(superuser, table, lines);
                    }
                })
                .hasMessageContaining("does not balance");
    }

    private static void insert(Connection superuser, String table, String... lines) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.executeUpdate("insert into finance." + table + " values " + String.join(", ", lines));
        }
    }

    private String line(String table, int number, String fund, String currency, long minor) {
        String pending = "('%s', '%s', %d, '%s', '%s', '%s', %d"
                .formatted(sacco.id(), entry, 100 + number, cash, fund, currency, minor);
        return pending + (table.equals("posting") ? ", 0, '2026-03-01', now())" : ")");
    }

    private static void refused(String login, String sql, String because) {
        assertThatThrownBy(() -> {
                    try (Connection connection = login.equals("postgres")
                                    ? PostgresForTests.superuser("finance")
                                    : PostgresForTests.as(login, "finance");
                            var statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .as(sql)
                .hasMessageContaining(because);
    }
}
