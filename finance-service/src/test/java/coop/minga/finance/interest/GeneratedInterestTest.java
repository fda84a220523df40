package coop.minga.finance.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.interest.SimpleInterest.Paid;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Seed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Generated histories against interest that is reckoned day by day; the seed stands in the name of the test. Over the end
 * of a year and a leap day, with postings that come late for days, months and years that were paid already, and with runs
 * that miss days or come twice.
 */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class GeneratedInterestTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 11, 20);
    private static final LocalDate LAST = LocalDate.of(2024, 4, 2);

    static Stream<Arguments> products() {
        return Stream.of(
                Arguments.of(Seed.chosen(), "DAILY_BALANCE", "MONTH", "ACT_365"),
                Arguments.of(Seed.chosen() + 1, "DAILY_BALANCE", "YEAR", "ACT_ACT"),
                Arguments.of(Seed.chosen() + 2, "MINIMUM_BALANCE", "QUARTER", "ACT_ACT"),
                Arguments.of(Seed.chosen() + 3, "MINIMUM_BALANCE", "MONTH", "D30_360"),
                Arguments.of(Seed.chosen() + 4, "DAILY_BALANCE", "QUARTER", "D30_360"));
    }

    @ParameterizedTest
    @MethodSource("products")
    void isWhatIsReckonedDayByDay(long seed, String method, String posting, String dayCount) {
        Random random = new Random(seed);
        Savers savers = Savers.begin(method, posting, dayCount, Map.of("withholdingTaxPercent", "15"))
                .earning(FIRST.plusDays(3), "6.125")
                .earning(LocalDate.of(2024, 2, 10), "7.3331");
        var simple = new SimpleInterest(method, posting, dayCount, 150_000);
        simple.rate(FIRST.plusDays(3), 61_250);
        simple.rate(LocalDate.of(2024, 2, 10), 73_331);
        List<UUID> accounts = Stream.generate(savers::account).limit(3).toList();
        accounts.forEach(simple::open);
        List<Paid> paid = new ArrayList<>();
        LocalDate run = FIRST.plusDays(3);
        long given = 0;
        for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
            for (int i = random.nextInt(3); i > 0; i--) {
                UUID account = accounts.get(random.nextInt(accounts.size()));
                long holds = simple.holds(account);
                long minor = random.nextInt(5) < 3 || holds == 0
                        ? 1 + random.nextInt(9_000_000)
                        : -(random.nextBoolean() ? holds : 1 + random.nextLong(holds));
                int late =
                        random.nextInt(4) > 0 ? 0 : random.nextInt(1 + (int) (day.toEpochDay() - FIRST.toEpochDay()));
                savers.pay(account, minor, day.minusDays(late));
                simple.pay(account, minor, day.minusDays(late));
            }
            if (random.nextInt(4) == 0 || day.equals(LAST.minusDays(1))) {
                for (; !run.isAfter(day); run = run.plusDays(1)) {
                    given = simple.accrued(run);
                    List<Paid> now = simple.end(run);
                    given = now.isEmpty() ? given : 0;
                    paid.addAll(now);
                }
                savers.run(day).body("products[0].accrued.amount", equalTo(amount(given)));
                savers.run(day)
                        .body("products[0].booked.amount", equalTo("0.00"), "products[0].accountsPaid", equalTo(0));
            }
        }
        assertThat(holdings(savers)).isEqualTo(holdings(paid));
        accounts.forEach(
                account -> assertThat(savers.sacco().balance(account)).isEqualTo(amount(simple.holds(account))));
        assertThat(savers.holds("2700")).isEqualTo(amount(given));
        assertThat(savers.holds("2900"))
                .isEqualTo(amount(paid.stream().mapToLong(Paid::tax).sum()));
        savers.sacco()
                .as("auditor")
                .get("/api/v1/ledger-verifications")
                .statusCode(200)
                .body("findings", equalTo(List.of()), "sound", equalTo(true));
    }

    private static List<String> holdings(List<Paid> paid) {
        return paid.stream()
                .filter(each -> each.interest() != 0 || each.correction() != 0)
                .map(each -> "%s %s %s %s %s"
                        .formatted(
                                each.account(),
                                each.through(),
                                amount(each.interest()),
                                amount(each.correction()),
                                amount(each.tax())))
                .sorted()
                .toList();
    }

    private static List<String> holdings(Savers savers) {
        ExtractableResponse<?> postings = savers.sacco()
                .as("auditor")
                .list("/api/v1/interest-postings", Map.of("limit", 500))
                .statusCode(200)
                .extract();
        int count = postings.<List<?>>path("items").size();
        return IntStream.range(0, count)
                .mapToObj(
                        i -> Stream.of("account", "periodThrough", "interest.amount", "correction.amount", "tax.amount")
                                .map(field -> postings.<String>path("items[" + i + "]." + field))
                                .collect(Collectors.joining(" ")))
                .filter(line -> !line.endsWith(" 0.00 0.00 0.00"))
                .sorted()
                .toList();
    }

    private static String amount(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }
}
