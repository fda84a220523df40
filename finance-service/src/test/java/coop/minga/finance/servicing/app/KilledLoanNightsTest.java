package coop.minga.finance.servicing.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.servicing.Lender;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A night whose connection to PostgreSQL dies in the middle of a transaction, as when the service is killed. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class KilledLoanNightsTest {
    /** Three steps of days and some. */
    private static final int DAYS = 100;

    @Inject
    LoanNights nights;

    @BeforeEach
    void letConnectionsDie() throws SQLException {
        asSuperuser("""
                create function finance.die_here() returns trigger language plpgsql security definer as $$
                begin
                    perform pg_terminate_backend(pg_backend_pid());
                    return new;
                end
                $$""");
    }

    @AfterEach
    void letThemLive() throws SQLException {
        asSuperuser("drop function finance.die_here cascade");
    }

    @Test
    void whereverItIsKilledTheNextOneGoesOnAndEndsLikeOneThatWasLeftAlone() throws SQLException {
        LocalDate lent = LocalDate.now(ZoneId.of("Africa/Nairobi")).minusDays(DAYS);
        Lender quiet = Lender.begin(Map.of("inDuplum", true));
        lend(quiet, lent);
        nights.catchUp(id(quiet));

        Lender killed = Lender.begin(Map.of("inDuplum", true));
        List<UUID> loans = lend(killed, lent);
        // The last of those that are late.
        UUID last = Collections.max(loans.subList(1, 4), Comparator.comparing(UUID::toString));
        ends(killed, "loan_step", "new.state = 'IN_ARREARS' and new.loan_id = '" + last + "'");
        assertThat(loans).allMatch(loan -> killed.state(loan).equals("DISBURSED"));
        ends(killed, "journal_entry", "new.source = 'LOAN_PROVISION'");
        assertThat(killed.state(last)).isEqualTo("IN_ARREARS");
        assertThat(killed.holds("1190")).isZero();
        dies(killed, "loan_accrual", "new.accrued_on = date '" + lent.plusDays(70) + "'");
        assertThat(killed.holds("1190")).isNegative();
        assertThat(accruals(killed).getList("items")).hasSize(62);

        nights.catchUp(id(killed));
        List<Object> outcome = outcome(killed);
        assertThat(outcome).isEqualTo(outcome(quiet));
        nights.catchUp(id(killed));
        assertThat(outcome(killed)).isEqualTo(outcome);
        killed.requireSound();
    }

    /** The first is paid as agreed, three are late, one of them by more. */
    private static List<UUID> lend(Lender lender, LocalDate lent) {
        List<UUID> loans = new ArrayList<>();
        for (String principal : List.of("12000.00", "5000.00", "365.25", "70000.00")) {
            loans.add(lender.lend(principal, 12, lent));
        }
        lender.repay(loans.getFirst(), "6000.00", lent.plusDays(20), null).statusCode(201);
        lender.repay(loans.getLast(), "9000.00", lent.plusDays(40), "PRINCIPAL").statusCode(201);
        return loans;
    }

    /** Lets the night of the whole organisation end where a row is written. */
    private void ends(Lender lender, String table, String when) throws SQLException {
        dies(lender, table, when, () -> assertThatThrownBy(() -> nights.catchUp(id(lender)))
                .isInstanceOf(RuntimeException.class));
    }

    /** Lets the night of a book end where a row is written. */
    private void dies(Lender lender, String table, String when) throws SQLException {
        dies(lender, table, when, () -> nights.catchUp(id(lender)));
    }

    private static void dies(Lender lender, String table, String when, Runnable night) throws SQLException {
        asSuperuser("create trigger die_here before insert on finance." + table + " for each row when (new.org_id = '"
                + lender.sacco().id() + "' and " + when + ") execute function finance.die_here()");
        night.run();
        asSuperuser("drop trigger die_here on finance." + table);
    }

    /** All that the nights have left in the books, and nothing that is another's by name. */
    private static List<Object> outcome(Lender lender) {
        JsonPath accruals = accruals(lender);
        return List.of(
                accruals.getList("items.accruedOn"),
                accruals.getList("items.accrued.amount"),
                accruals.getList("items.booked.amount"),
                lender.sacco()
                        .as("auditor")
                        .list("/api/v1/journal-entries", Map.of("limit", 1, "count", true))
                        .extract()
                        .<Integer>path("count"),
                lender.sacco()
                        .as("auditor")
                        .list("/api/v1/loans", Map.of("sort", "createdAt"))
                        .statusCode(200)
                        .extract()
                        .path("items.state"),
                Stream.of("1110", "1190", "4010", "5020").map(lender::holds).toList());
    }

    private static JsonPath accruals(Lender lender) {
        return lender.sacco()
                .as("auditor")
                .list("/api/v1/loan-accruals", Map.of("limit", 500))
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static OrganisationId id(Lender lender) {
        return new OrganisationId(lender.sacco().id());
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (var connection = PostgresForTests.superuser("finance");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
