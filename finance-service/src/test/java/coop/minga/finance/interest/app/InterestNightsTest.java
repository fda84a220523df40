package coop.minga.finance.interest.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.Tenant;
import coop.minga.finance.interest.Savers;
import coop.minga.finance.interest.store.OverdueInterest;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationHearing;
import coop.minga.finance.product.ProductId;
import coop.minga.platform.transaction.Login;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.MingaTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class InterestNightsTest {
    private static final Author AUTHOR = Author.job("test");
    private static final int SAVERS = 220;

    @Inject
    InterestNights nights;

    @Inject
    InterestSteps steps;

    @Inject
    OverdueInterest overdue;

    @Inject
    OrganisationHearing hearing;

    @Inject
    Transactions transactions;

    @Inject
    @DataSource("inbox")
    AgroalDataSource inbox;

    @Test
    void stepsThatAreHaltedAreTakenAgainAndSchedulersThatRacePayOnce() throws InterruptedException, ExecutionException {
        LocalDate today = LocalDate.now(ZoneId.of("Africa/Nairobi"));
        LocalDate first = today.withDayOfMonth(1).minusMonths(1);
        LocalDate ends = today.withDayOfMonth(1).minusDays(1);
        Savers savers =
                Savers.begin("DAILY_BALANCE", "MONTH", "ACT_365", Map.of()).earning(first, "3.65");
        List<UUID> accounts =
                IntStream.range(0, SAVERS).mapToObj(i -> savers.account()).toList();
        accounts.forEach(account -> savers.pay(account, 1_000_000, first));
        savers.run(ends.minusDays(2));
        // Each step of the month's end is halted once after its work, before its commit.
        for (int expected : new int[] {0, 0, 200, 20, 0}) {
            String before = seen(savers);
            assertThatThrownBy(() -> transactions.inOrganisation(savers.sacco().id(), () -> {
                        step(savers, ends);
                        throw new IllegalStateException("halted");
                    }))
                    .hasMessage("halted");
            assertThat(seen(savers)).isEqualTo(before);
            Step taken = transactions.inOrganisation(savers.sacco().id(), () -> step(savers, ends));
            assertThat(taken.accounts()).isEqualTo(expected);
        }
        // 10,000 at 3.65 % earn 1 a day.
        String paid = "100" + first.lengthOfMonth() + ".00";
        accounts.forEach(account -> assertThat(savers.sacco().balance(account)).isEqualTo(paid));
        race(savers);
        String after = seen(savers);
        night(savers);
        assertThat(seen(savers)).isEqualTo(after);
        List<String> days = savers.sacco()
                .as("auditor")
                .list("/api/v1/interest-accruals", Map.of("limit", 500))
                .extract()
                .path("items.accruedOn");
        assertThat(days)
                .isEqualTo(first.datesUntil(today).map(LocalDate::toString).toList());
        savers.sacco().as("auditor").get("/api/v1/ledger-verifications").body("sound", equalTo(true));
    }

    @Test
    void whoCannotBeRunKeepsNoOtherFromIt() {
        LocalDate today = LocalDate.now(ZoneId.of("Africa/Nairobi"));
        Savers savers =
                Savers.begin("DAILY_BALANCE", "YEAR", "ACT_365", Map.of()).earning(today.minusDays(3), "5");
        savers.pay(savers.account(), 100_000, today.minusDays(3));
        nights.catchUp(List.of(
                new OrganisationId(UUID.randomUUID()),
                new OrganisationId(savers.sacco().id())));
        savers.sacco()
                .as("auditor")
                .list("/api/v1/interest-accruals", Map.of("limit", 1, "count", true))
                .body("count", equalTo(3));
    }

    /** Cairo's clocks go from midnight to one in spring, and from midnight back to eleven in autumn. */
    @Test
    void aDayIsOverWhenItIsWhereTheOrganisationIs() throws SQLException {
        Savers savers = Savers.begin("DAILY_BALANCE", "YEAR", "ACT_365", Map.of());
        Tenant sacco = savers.sacco();
        inZone(sacco.id(), "Africa/Cairo");
        savers.earning(LocalDate.of(2024, 4, 24), "5");
        savers.run(LocalDate.of(2024, 4, 24));
        assertThat(isOverdue(sacco, "2024-04-25T21:59:59Z")).isFalse();
        assertThat(isOverdue(sacco, "2024-04-25T22:00:00Z")).isTrue();
        savers.run(LocalDate.of(2024, 10, 30));
        assertThat(isOverdue(sacco, "2024-10-31T20:59:59Z")).isFalse();
        assertThat(isOverdue(sacco, "2024-10-31T21:30:00Z")).isFalse();
        assertThat(isOverdue(sacco, "2024-10-31T22:00:00Z")).isTrue();
    }

    private void race(Savers savers) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var run : threads.invokeAll(List.of(
                    Executors.callable(() -> night(savers)),
                    Executors.callable(() -> night(savers)),
                    Executors.callable(() -> night(savers))))) {
                run.get();
            }
        }
    }

    /** Of this organisation alone: the others of other tests would take as many days. */
    private void night(Savers savers) {
        nights.catchUp(new OrganisationId(savers.sacco().id()));
    }

    private Step step(Savers savers, LocalDate through) {
        return steps.next(AUTHOR, new OrganisationId(savers.sacco().id()), new ProductId(savers.product()), through);
    }

    /** Entries, accruals and payments, and what is on the accounts between. */
    private static String seen(Savers savers) {
        var auditor = savers.sacco().as("auditor");
        return List.of("journal-entries", "interest-accruals", "interest-postings").stream()
                        .map(list -> auditor.list("/api/v1/" + list, Map.of("limit", 1, "count", true))
                                .extract()
                                .path("count")
                                .toString())
                        .toList()
                + savers.holds("2700")
                + savers.holds("5010");
    }

    private boolean isOverdue(Tenant sacco, String instant) {
        return transactions
                .open(Login.HOUSEKEEPING, () -> overdue.at(Instant.parse(instant)))
                .contains(new OrganisationId(sacco.id()));
    }

    private void inZone(UUID organisation, String zone) throws SQLException {
        try (var connection = inbox.getConnection()) {
            connection.setAutoCommit(false);
            hearing.hear(connection, new OrganisationId(organisation), 2, "Jua Kali Savings", zone, "KES");
            connection.commit();
        }
    }
}
