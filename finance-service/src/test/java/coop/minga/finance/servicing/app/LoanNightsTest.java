package coop.minga.finance.servicing.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.ledger.Author;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.servicing.Lender;
import coop.minga.finance.servicing.domain.LoanBook;
import coop.minga.finance.servicing.store.LoanBooks;
import coop.minga.platform.transaction.Login;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class LoanNightsTest {
    @Inject
    LoanNights nights;

    @Inject
    LoanAccrualSteps steps;

    @Inject
    LoanBooks books;

    @Inject
    Transactions transactions;

    /** 29,000.00 at 12 % for one month of 29 days: 290.00, ten a day, on 29 February too. */
    @Test
    void aDayIsAccruedOnceHoweverOftenTheNightComesAndWhicheverWereMissed() {
        Lender lender = Lender.begin();
        lender.lend("29000.00", 1, LocalDate.of(2024, 2, 10));
        for (int night = 1; night <= 3; night++) {
            lender.run(LocalDate.of(2024, 2, 10).plusDays(night)).body("days", equalTo(night == 1 ? 2 : 1));
            assertThat(lender.holds("4010")).isEqualTo(1_000L * night);
        }
        lender.run(LocalDate.of(2024, 2, 13)).body("days", equalTo(0), "loansMoved", equalTo(0));
        assertThat(lender.holds("4010")).isEqualTo(3_000);
        // Three nights off.
        lender.run(LocalDate.of(2024, 2, 17)).body("days", equalTo(4));
        assertThat(accrued(lender)).containsExactly(0L, 1_000L, 2_000L, 3_000L, 4_000L, 5_000L, 6_000L, 7_000L);
        lender.run(LocalDate.of(2024, 3, 1));
        assertThat(lender.holds("4010")).isEqualTo(20_000);
        lender.run(LocalDate.of(2024, 3, 20)).body("days", equalTo(19));
        assertThat(lender.holds("4010")).isEqualTo(29_000);
        assertThat(lender.holds("1110")).isEqualTo(29_000);
        lender.requireSound();
    }

    @Test
    void aStepThatIsHaltedIsTakenAgainAndNightsThatRaceAccrueOnce() throws Exception {
        Lender lender = Lender.begin();
        LocalDate today = LocalDate.now(ZoneId.of("Africa/Nairobi"));
        LocalDate lent = today.minusDays(70);
        lender.lend("365000.00", 12, lent);
        UUID sacco = lender.sacco().id();
        OrganisationId organisation = new OrganisationId(sacco);
        for (int expected : new int[] {31, 31}) {
            String before = seen(lender);
            assertThatThrownBy(() -> transactions.inOrganisation(sacco, () -> {
                        step(organisation, today.minusDays(1));
                        throw new IllegalStateException("halted");
                    }))
                    .hasMessage("halted");
            assertThat(seen(lender)).isEqualTo(before);
            assertThat(transactions.inOrganisation(sacco, () -> step(organisation, today.minusDays(1))))
                    .isEqualTo(expected);
        }
        assertThat(isWaiting(organisation)).isTrue();
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var run :
                    threads.invokeAll(Stream.generate(() -> Executors.callable(() -> nights.catchUp(organisation)))
                            .limit(3)
                            .toList())) {
                run.get();
            }
        }
        assertThat(isWaiting(organisation)).isFalse();
        String after = seen(lender);
        nights.catchUp(organisation);
        assertThat(seen(lender)).isEqualTo(after);
        assertThat(days(lender))
                .isEqualTo(lent.datesUntil(today).map(LocalDate::toString).toList());
        lender.requireSound();
    }

    @Test
    void whoCannotBeLookedAfterKeepsNoOtherFromIt() {
        Lender lender = Lender.begin();
        lender.lend("29000.00", 1, LocalDate.now(ZoneId.of("Africa/Nairobi")).minusDays(3));
        var organisation = new OrganisationId(lender.sacco().id());
        nights.catchUp(List.of(new OrganisationId(UUID.randomUUID()), organisation));
        assertThat(isWaiting(organisation)).isFalse();
        assertThat(days(lender)).hasSize(3);
    }

    /** Late by two instalments: the night says so, provides a quarter, and takes it back when it is paid. */
    @Test
    void whatIsLateIsSaidToBeAndProvidedFor() {
        Lender lender = Lender.begin(Map.of("graceDays", 3));
        UUID loan = lender.lend("12000.00", 12, LocalDate.of(2026, 1, 15));
        UUID other = lender.lend("10000.00", 12, LocalDate.of(2026, 1, 15));
        lender.run(LocalDate.of(2026, 2, 18)).body("loansMoved", equalTo(0));
        assertThat(lender.state(loan)).isEqualTo("DISBURSED");
        lender.run(LocalDate.of(2026, 2, 19)).body("loansMoved", equalTo(2));
        assertThat(lender.state(loan)).isEqualTo("IN_ARREARS");
        assertThat(lender.holds("1190")).isEqualTo(-110_000);
        lender.repay(other, "888.49", LocalDate.of(2026, 2, 20), null).statusCode(201);
        lender.run(LocalDate.of(2026, 3, 20)).body("loansMoved", equalTo(0));
        // 33 days late: a quarter of 12,000; 5 days late: a twentieth of what is left of 10,000 after 788.49.
        assertThat(lender.holds("1190")).isEqualTo(-(300_000 + 46_058));
        assertThat(lender.holds("5020")).isEqualTo(300_000 + 46_058);
        lender.repay(loan, "2132.38", LocalDate.of(2026, 3, 21), null).statusCode(201);
        lender.run(LocalDate.of(2026, 3, 21)).body("loansMoved", equalTo(1));
        assertThat(lender.state(loan)).isEqualTo("DISBURSED");
        assertThat(lender.state(other)).isEqualTo("IN_ARREARS");
        lender.requireSound();
    }

    private int step(OrganisationId organisation, LocalDate through) {
        LoanBook book = books.all().getFirst();
        return steps.next(Author.job("test"), organisation, book, through);
    }

    private boolean isWaiting(OrganisationId organisation) {
        return transactions
                .open(Login.HOUSEKEEPING, () -> books.waiting(Instant.now()))
                .contains(organisation);
    }

    private static List<String> days(Lender lender) {
        return lender.sacco()
                .as("auditor")
                .list("/api/v1/loan-accruals", Map.of("limit", 500))
                .statusCode(200)
                .extract()
                .path("items.accruedOn");
    }

    private static List<Long> accrued(Lender lender) {
        return lender
                .sacco()
                .as("auditor")
                .list("/api/v1/loan-accruals", Map.of("limit", 500))
                .statusCode(200)
                .extract()
                .<List<String>>path("items.accrued.amount")
                .stream()
                .map(Lender::minor)
                .toList();
    }

    /** Entries and accruals, and what is on the accounts. */
    private static String seen(Lender lender) {
        var auditor = lender.sacco().as("auditor");
        return Stream.of("journal-entries", "loan-accruals")
                        .map(list -> auditor.list("/api/v1/" + list, Map.of("limit", 1, "count", true))
                                .extract()
                                .path("count")
                                .toString())
                        .toList()
                + " " + lender.holds("1110") + " " + lender.holds("4010");
    }
}
