package coop.minga.finance.servicing;

import static coop.minga.finance.servicing.Lender.minor;
import static coop.minga.finance.servicing.Lender.written;
import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Seed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one statement says of all loans of a day, against what each loan says of itself; the seed is in the test's name. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class GeneratedPortfolioTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 8, 31);
    private static final int LOANS = 12;

    static Stream<Long> seeds() {
        return Stream.of(Seed.chosen(), Seed.chosen() + 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void portfolioAtRiskIsWhatTheLoansOweThatAreLaterAndNeverGrowsWithTheDays(long seed) {
        Random random = new Random(seed);
        Lender lender = Lender.begin(terms(random));
        List<UUID> loans = new ArrayList<>();
        for (int i = 0; i < LOANS; i++) {
            LocalDate on = FIRST.plusDays(random.nextInt(150));
            long lent = 10_000L + random.nextInt(9_000_000);
            UUID loan = lender.lend(written(lent), i % 3 == 0 ? 1 + random.nextInt(360) : 1 + random.nextInt(14), on);
            if (random.nextBoolean()) {
                LocalDate paidOn = on.plusDays(1 + random.nextInt(60));
                lender.repay(loan, written(1 + random.nextLong(lent)), paidOn, "NEXT_INSTALMENTS")
                        .statusCode(201);
            }
            loans.add(loan);
        }
        for (int days : new int[] {211, 230, 260, 300, 420}) {
            requirePortfolio(lender, loans, FIRST.plusDays(days));
        }
    }

    private static void requirePortfolio(Lender lender, List<UUID> loans, LocalDate day) {
        Map<Integer, Long> owedByDaysLate = new TreeMap<>();
        for (UUID loan : loans) {
            JsonPath position = lender.position(loan, day).extract().jsonPath();
            owedByDaysLate.merge(
                    position.getInt("daysLate"), minor(position.getString("outstanding.amount")), Math::addExact);
        }
        JsonPath portfolio = lender.sacco()
                .as("auditor")
                .list("/api/v1/loan-portfolio", Map.of("asOf", day.toString()))
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Integer> beyond = portfolio.getList("currencies[0].atRisk.beyondDays");
        List<String> amounts = portfolio.getList("currencies[0].atRisk.figure.amount.amount");
        assertThat(beyond).containsExactly(1, 30, 60, 90, 180);
        long before = minor(portfolio.getString("currencies[0].outstanding.amount.amount"));
        assertThat(before)
                .isEqualTo(owedByDaysLate.values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        for (int i = 0; i < beyond.size(); i++) {
            int days = beyond.get(i);
            long atRisk = minor(amounts.get(i));
            assertThat(atRisk)
                    .as("more than %s days late on %s", days, day)
                    .isEqualTo(owedByDaysLate.entrySet().stream()
                            .filter(each -> each.getKey() > days)
                            .mapToLong(Map.Entry::getValue)
                            .sum())
                    .isLessThanOrEqualTo(before);
            before = atRisk;
        }
    }

    private static Map<String, Object> terms(Random random) {
        return Map.of(
                "annualRatePercent",
                        BigDecimal.valueOf(random.nextInt(60_000), 3).toPlainString(),
                "interestMethod", random.nextBoolean() ? "DECLINING_BALANCE" : "FLAT",
                "amortization", random.nextBoolean() ? "EQUAL_INSTALMENTS" : "EQUAL_PRINCIPAL",
                "dayCount", random.nextBoolean() ? "ACT_ACT" : "D30_360",
                "repayEvery", Map.of("count", 1 + random.nextInt(2), "unit", random.nextBoolean() ? "WEEK" : "MONTH"));
    }
}
