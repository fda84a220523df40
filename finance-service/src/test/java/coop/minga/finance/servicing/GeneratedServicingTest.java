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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Generated lives of loans against what must hold of all of them; the seed stands in the name of the test. Over the end of a
 * year and a leap day, with nights that are missed or come twice, and with repayments that are taken back.
 */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class GeneratedServicingTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 10, 31);
    private static final int DAYS = 240;

    static Stream<Long> seeds() {
        return Stream.of(Seed.chosen(), Seed.chosen() + 1, Seed.chosen() + 2, Seed.chosen() + 3);
    }

    /** A life of one loan: what it lent, and what was paid and stands. */
    private static final class Life {
        private final UUID loan;
        private final long lent;
        private final List<UUID> standing = new ArrayList<>();
        private final Map<UUID, Map<String, Object>> before = new HashMap<>();

        Life(UUID loan, long lent) {
            this.loan = loan;
            this.lent = lent;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverIsPaidAndTakenBackTheBooksSayWhatTheLoansSay(long seed) {
        Random random = new Random(seed);
        Lender lender = Lender.begin(terms(random));
        List<Life> lives = new ArrayList<>();
        LocalDate run = FIRST;
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1 + random.nextInt(12))) {
            if (lives.isEmpty() || (lives.size() < 6 && random.nextInt(3) == 0)) {
                long lent = 100L + random.nextInt(9_000_000);
                int instalments = random.nextInt(4) == 0 ? 1 + random.nextInt(360) : 1 + random.nextInt(8);
                lives.add(new Life(lender.lend(written(lent), instalments, day), lent));
            }
            for (Life life : lives) {
                if (random.nextInt(3) == 0) {
                    pay(random, lender, life, day);
                    if (random.nextInt(5) == 0) {
                        takeBack(lender, life, day);
                    }
                } else if (random.nextInt(6) == 0) {
                    takeBack(lender, life, day);
                }
            }
            if (random.nextInt(3) == 0) {
                lender.run(day);
                run = day;
            }
        }
        LocalDate last = FIRST.plusDays(DAYS + 13L);
        lender.run(last);
        assertThat(lender.run(last).extract().<Integer>path("days")).isZero();
        requireBooks(lender, lives, last);
        requireMonotone(lender, run);
        lender.requireSound();
    }

    private static void pay(Random random, Lender lender, Life life, LocalDate day) {
        long closing = lender.closingMinor(life.loan, day);
        if (closing == 0) {
            return;
        }
        long minor = random.nextInt(8) == 0 ? closing : 1 + random.nextLong(Math.max(1, closing / 3));
        Map<String, Object> before = lender.owed(life.loan, day);
        JsonPath paid = lender.repay(
                        life.loan, written(minor), day, random.nextBoolean() ? "PRINCIPAL" : "NEXT_INSTALMENTS")
                .statusCode(201)
                .extract()
                .jsonPath();
        long parts = Stream.of("penalties", "fees", "interest", "principal")
                .mapToLong(part -> minor(paid.getString("parts." + part + ".amount")))
                .peek(part -> assertThat(part).isNotNegative())
                .sum();
        assertThat(parts).isEqualTo(minor);
        UUID id = UUID.fromString(paid.getString("id"));
        life.standing.add(id);
        life.before.put(id, before);
    }

    /** The last one; on the day it was paid, the loan then stands as if it had never come. */
    private static void takeBack(Lender lender, Life life, LocalDate day) {
        if (life.standing.isEmpty()) {
            return;
        }
        UUID last = life.standing.removeLast();
        lender.reverse(last, day).statusCode(201);
        Map<String, Object> before = Objects.requireNonNull(life.before.get(last));
        if (day.toString().equals(before.get("asOf"))) {
            assertThat(lender.owed(life.loan, day)).isEqualTo(before);
        }
    }

    private static void requireBooks(Lender lender, List<Life> lives, LocalDate last) {
        long interest = 0;
        for (Life life : lives) {
            JsonPath position = lender.position(life.loan, last).extract().jsonPath();
            long outstanding = minor(position.getString("outstanding.amount"));
            assertThat(lender.sacco().balance(life.loan)).isEqualTo(written(outstanding));
            assertThat(minor(position.getString("paid.principal.amount"))).isEqualTo(life.lent - outstanding);
            long principal = position.<String>getList("instalments.principal.amount").stream()
                    .mapToLong(Lender::minor)
                    .sum();
            assertThat(principal).isEqualTo(life.lent);
            interest += minor(position.getString("paid.interest.amount"));
            assertThat(lender.state(life.loan).equals("CLOSED")).isEqualTo(lender.closingMinor(life.loan, last) == 0);
        }
        // What was accrued and is not paid is what is to be received.
        assertThat(lender.holds("1110")).isEqualTo(lender.holds("4010") - interest);
        assertThat(lender.holds("4010")).isNotNegative();
    }

    private static void requireMonotone(Lender lender, LocalDate day) {
        List<List<String>> atRisk = lender.sacco()
                .as("auditor")
                .list("/api/v1/loan-portfolio", Map.of("asOf", day.toString()))
                .statusCode(200)
                .extract()
                .path("currencies.atRisk.figure.amount.amount");
        List<Long> amounts =
                atRisk.stream().flatMap(List::stream).map(Lender::minor).toList();
        assertThat(amounts).isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    private static Map<String, Object> terms(Random random) {
        return Map.of(
                "annualRatePercent",
                        BigDecimal.valueOf(random.nextInt(60_000), 3).toPlainString(),
                "interestMethod", one(random, "DECLINING_BALANCE", "FLAT"),
                "amortization", one(random, "EQUAL_INSTALMENTS", "EQUAL_PRINCIPAL"),
                "dayCount", one(random, "D30_360", "ACT_360", "ACT_364", "ACT_365", "ACT_ACT"),
                "repayEvery", Map.of("count", 1 + random.nextInt(2), "unit", one(random, "WEEK", "MONTH")),
                "graceDays", random.nextInt(10),
                "penaltyRatePercent",
                        BigDecimal.valueOf(random.nextInt(40_000), 3).toPlainString());
    }

    private static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }
}
