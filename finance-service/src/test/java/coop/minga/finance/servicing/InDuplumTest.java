package coop.minga.finance.servicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Interest that stops, in the books too, when as much of it is unpaid as was lent: 12,000, of which 1,200 are borne a month. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class InDuplumTest {
    private static final LocalDate LENT = LocalDate.of(2024, 1, 1);
    private static final LocalDate REACHED = LocalDate.of(2024, 11, 1);
    private static final LocalDate PAID = LocalDate.of(2024, 11, 20);

    @Test
    void theBooksBearNoMoreThanMayBeDemandedHoweverOftenTheNightComes() {
        Lender lender = lender(true);
        UUID loan = lender.lend("12000.00", 24, LENT);
        lender.run(REACHED.minusDays(1));
        requireBooks(lender, 1_196_129, 0);
        for (int day : new int[] {0, 0, 1, 19, 19}) {
            lender.run(REACHED.plusDays(day));
            requireBooks(lender, 1_200_000, 0);
        }
        lender.run(PAID).body("days", equalTo(0));
        lender.position(loan, PAID)
                .body("due.interest.amount", equalTo("12000.00"), "closing.interest.amount", equalTo("12000.00"));

        Lender other = lender(false);
        other.lend("12000.00", 24, LENT);
        other.run(PAID);
        requireBooks(other, 1_276_000, 0);
    }

    /** Of November's 1,200 the eleven days after the twentieth bear 40 each, as any did before it stopped. */
    @Test
    void itRunsAgainOnceSomeIsPaidAndStopsAgainAndWhatIsTakenBackLeavesTheBooks() {
        Lender lender = lender(true);
        UUID loan = lender.lend("12000.00", 24, LENT);
        lender.run(PAID);
        UUID repayment = Api.id(lender.repay(loan, "1000.00", PAID, null)
                .statusCode(201)
                .body("parts.interest.amount", equalTo("1000.00")));
        requireBooks(lender, 1_200_000, 100_000);
        lender.run(PAID.plusDays(5));
        requireBooks(lender, 1_220_000, 100_000);
        lender.run(LocalDate.of(2024, 12, 15));
        requireBooks(lender, 1_244_000 + 54_194, 100_000);
        lender.run(LocalDate.of(2024, 12, 31));
        requireBooks(lender, 1_300_000, 100_000);

        lender.reverse(repayment, LocalDate.of(2024, 12, 31)).statusCode(201);
        requireBooks(lender, 1_300_000, 0);
        lender.run(LocalDate.of(2025, 1, 1));
        requireBooks(lender, 1_200_000, 0);

        lender.repay(loan, "24000.00", LocalDate.of(2025, 1, 10), null).statusCode(201);
        assertThat(lender.state(loan)).isEqualTo("CLOSED");
        lender.run(LocalDate.of(2025, 1, 31));
        requireBooks(lender, 1_200_000, 1_200_000);
        lender.requireSound();
    }

    private static void requireBooks(Lender lender, long income, long paid) {
        assertThat(lender.holds("4010")).isEqualTo(income);
        assertThat(lender.holds("1110")).isEqualTo(income - paid);
    }

    private static Lender lender(boolean inDuplum) {
        return Lender.begin(Map.of("annualRatePercent", "120", "interestMethod", "FLAT", "inDuplum", inDuplum));
    }
}
