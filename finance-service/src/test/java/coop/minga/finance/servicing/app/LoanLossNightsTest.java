package coop.minga.finance.servicing.app;

import static coop.minga.finance.servicing.Lender.minor;
import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.finance.ledger.Author;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.servicing.Lender;
import coop.minga.finance.servicing.store.LoanBooks;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the night after makes of the interest of loans that are written off, restructured or put off. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class LoanLossNightsTest {
    @Inject
    LoanAccrualSteps steps;

    @Inject
    LoanBooks books;

    @Inject
    Transactions transactions;

    @Test
    void whatIsUnpaidOfALostLoansInterestIsTakenOutOfTheIncome() {
        Lender lender = Lender.begin();
        UUID loan = lender.lend("12000.00", 12, today().minusMonths(4));
        lender.repay(loan, "200.00", today().minusMonths(2), null).statusCode(201);
        long paid = minor(lender.position(loan, today()).extract().path("paid.interest.amount"));
        assertThat(paid).isPositive();
        lender.run(today().minusDays(1));
        assertThat(lender.holds("4010")).isGreaterThan(paid);
        UUID writeOff = Api.id(lender.sacco()
                .as("loan-officer")
                .post("/api/v1/loan-write-offs", Map.of("loan", loan, "reason", "NO_MEANS"))
                .statusCode(201));
        lender.sacco()
                .as("org-admin")
                .post("/api/v1/loan-write-offs/{id}/approvals", "", writeOff)
                .statusCode(200);
        night(lender);
        assertThat(lender.holds("4010")).isEqualTo(paid);
        assertThat(lender.holds("1110")).isZero();
        lender.requireSound();
    }

    @Test
    void interestThatIsLentTooStaysIncome() {
        Lender lender = Lender.begin();
        UUID loan = lender.lend("12000.00", 12, today().minusMonths(4));
        lender.run(today().minusDays(1));
        long borne = minor(lender.position(loan, today()).extract().path("closing.interest.amount"));
        UUID restructuring = Api.id(lender.sacco()
                .as("loan-officer")
                .post(
                        "/api/v1/loan-restructurings",
                        Map.of("loan", loan, "instalments", 24, "unpaidInterest", "CAPITALISED"))
                .statusCode(201));
        lender.sacco()
                .as("org-admin")
                .post("/api/v1/loan-restructurings/{id}/approvals", "", restructuring)
                .statusCode(200);
        night(lender);
        assertThat(lender.holds("4010")).isEqualTo(borne);
        assertThat(lender.holds("1110")).isZero();
        lender.requireSound();
    }

    /** The one after today, before the day is over. */
    private void night(Lender lender) {
        UUID sacco = lender.sacco().id();
        transactions.inOrganisation(
                sacco,
                () -> steps.next(
                        Author.job("test"),
                        new OrganisationId(sacco),
                        books.all().getFirst(),
                        today()));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Africa/Nairobi"));
    }
}
