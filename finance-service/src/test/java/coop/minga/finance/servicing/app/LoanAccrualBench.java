package coop.minga.finance.servicing.app;

import coop.minga.finance.ledger.Author;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.servicing.Lender;
import coop.minga.finance.servicing.domain.LoanBook;
import coop.minga.finance.servicing.store.LoanBooks;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Measures how fast the interest of many loans is accrued, and prints it; asserts nothing. No part of the build: {@code mvn -pl
 * finance-service -am test -Dtest=LoanAccrualBench -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class LoanAccrualBench {
    private static final int LOANS = 1_000;
    private static final int INSTALMENTS = 24;
    private static final int NIGHTS = 700;
    private static final int OFF = 7;

    @Inject
    LoanAccrualSteps steps;

    @Inject
    LoanBooks books;

    @Inject
    Transactions transactions;

    @Test
    void accruesLoansDayByDayAndCatchesUpWithAWeekOff() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Africa/Nairobi"));
        LocalDate first = today.minusDays(NIGHTS + OFF);
        Lender lender = Lender.begin();
        lend(lender, first);
        var organisation = new OrganisationId(lender.sacco().id());
        Instant began = Instant.now();
        for (int night = 0; night < NIGHTS; night++) {
            accrue(organisation, first.plusDays(night));
        }
        say("%d loans of %d instalments, %d nights".formatted(LOANS, INSTALMENTS, NIGHTS), NIGHTS, began);
        began = Instant.now();
        accrue(organisation, today.minusDays(1));
        say("after a week off, at once", OFF, began);
        began = Instant.now();
        accrue(organisation, today.minusDays(1));
        say("the same night again", 0, began);
    }

    private static void lend(Lender lender, LocalDate first) throws Exception {
        try (var clients = Executors.newFixedThreadPool(4)) {
            List<Future<?>> lending = new ArrayList<>();
            for (int i = 0; i < LOANS; i++) {
                Callable<?> each = () -> lender.lend("50000.00", INSTALMENTS, first);
                lending.add(clients.submit(each));
            }
            for (Future<?> each : lending) {
                each.get();
            }
        }
    }

    private void accrue(OrganisationId organisation, LocalDate through) {
        transactions.inOrganisation(organisation.value(), () -> {
            LoanBook book = books.all().getFirst();
            return steps.next(Author.job("bench"), organisation, book, through);
        });
    }

    private static void say(String what, int days, Instant began) {
        double seconds = Duration.between(began, Instant.now()).toMillis() / 1e3;
        System.out.printf(
                "bench: %s: %,.0f loan-days in %.1f s, %,.0f loan-days/s%n",
                what, (double) LOANS * days, seconds, LOANS * days / seconds);
    }
}
