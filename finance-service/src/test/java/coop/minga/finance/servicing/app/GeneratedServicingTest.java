package coop.minga.finance.servicing.app;

import static coop.minga.finance.servicing.Lender.minor;
import static coop.minga.finance.servicing.Lender.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.ledger.Author;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.servicing.Lender;
import coop.minga.finance.servicing.domain.LoanPosition;
import coop.minga.finance.servicing.store.LoanBooks;
import coop.minga.finance.servicing.store.LoanSheets;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.Api;
import coop.minga.testing.Midnight;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Seed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
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
 * year and a leap day, with nights that are missed or come twice, with repayments that are taken back, and with loans that
 * are restructured or put off at last.
 */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class GeneratedServicingTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 10, 31);
    private static final int DAYS = 240;

    static Stream<Long> seeds() {
        return Stream.of(Seed.chosen(), Seed.chosen() + 1, Seed.chosen() + 2);
    }

    @Inject
    LoanAccrualSteps steps;

    @Inject
    LoanBooks books;

    @Inject
    LoanSheets sheets;

    @Inject
    Transactions transactions;

    /** A life of one loan: what it lent, and what was paid and stands. */
    private static final class Life {
        private final UUID loan;
        private long lent;
        private final List<UUID> standing = new ArrayList<>();
        private final Map<UUID, Map<String, Object>> before = new HashMap<>();

        Life(UUID loan, long lent) {
            this.loan = loan;
            this.lent = lent;
        }
    }

    /** Loans of one lender, by the same terms. */
    private record Lived(Lender lender, List<Life> lives, boolean inDuplum) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverIsPaidAndTakenBackTheBooksSayWhatTheLoansSay(long seed) {
        live(new Random(seed), FIRST);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverIsAgreedAnewTheBooksSayWhatTheLoansSay(long seed) {
        Random random = new Random(seed);
        Midnight.letPass();
        LocalDate today = LocalDate.now(ZoneId.of("Africa/Nairobi"));
        Lived lived = live(random, today.minusDays(DAYS + 1L));
        lived.lives().forEach(life -> agreeAnew(random, lived.lender(), life, today));
        assertThat(night(lived.lender(), today)).isPositive();
        assertThat(night(lived.lender(), today)).isZero();
        requireBooks(lived, today);
    }

    /** Until the day before the last. */
    private Lived live(Random random, LocalDate first) {
        Map<String, Object> terms = terms(random);
        var lived = new Lived(Lender.begin(terms), new ArrayList<>(), Boolean.TRUE.equals(terms.get("inDuplum")));
        Lender lender = lived.lender();
        List<Life> lives = lived.lives();
        LocalDate last = first.plusDays(DAYS);
        for (LocalDate day = first; day.isBefore(last); day = day.plusDays(1 + random.nextInt(12))) {
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
            }
        }
        lender.run(last);
        assertThat(lender.run(last).extract().<Integer>path("days")).isZero();
        requireBooks(lived, last);
        return lived;
    }

    private static void agreeAnew(Random random, Lender lender, Life life, LocalDate today) {
        for (int time = random.nextInt(3); time >= 0; time--) {
            JsonPath before = lender.position(life.loan, today).extract().jsonPath();
            if (minor(before.getString("outstanding.amount")) > 0) {
                if (random.nextBoolean()) {
                    restructure(random, lender, life, before);
                } else if (before.getList("instalments").size() < 400) {
                    putOff(random, lender, life);
                }
            }
            if (random.nextBoolean()) {
                pay(random, lender, life, today);
            }
            if (random.nextInt(3) == 0 && !life.standing.isEmpty()) {
                takeBackIfNothingIsBuiltOnIt(lender, life, today);
            }
        }
    }

    private static void restructure(Random random, Lender lender, Life life, JsonPath before) {
        String unpaid = one(random, "STAYS_DUE", "CAPITALISED");
        UUID restructuring = Api.id(lender.sacco()
                .as("loan-officer")
                .post(
                        "/api/v1/loan-restructurings",
                        Map.of(
                                "loan",
                                life.loan,
                                "instalments",
                                1 + random.nextInt(60),
                                "annualRatePercent",
                                BigDecimal.valueOf(random.nextInt(60_000), 3).toPlainString(),
                                "unpaidInterest",
                                unpaid))
                .statusCode(201));
        long capitalised = minor(lender.sacco()
                .as("org-admin")
                .post("/api/v1/loan-restructurings/{id}/approvals", "", restructuring)
                .statusCode(200)
                .extract()
                .path("capitalised.amount"));
        assertThat(capitalised)
                .isEqualTo(unpaid.equals("CAPITALISED") ? minor(before.getString("closing.interest.amount")) : 0);
        life.lent += capitalised;
    }

    private static void putOff(Random random, Lender lender, Life life) {
        UUID resolution = UUID.randomUUID();
        lender.sacco().resolution(resolution, 1, "ADOPTED", "MORATORIUM");
        Map<String, Object> shift =
                Map.of("count", 1 + random.nextInt(12), "unit", one(random, "INSTALMENT", "DAY", "WEEK", "MONTH"));
        lender.sacco()
                .as("treasurer")
                .post(
                        "/api/v1/loan-moratoria",
                        Map.of("resolution", resolution, "shift", shift, "loans", List.of(life.loan)))
                .statusCode(201)
                .body("moratorium.loans", equalTo(1));
    }

    private static void takeBackIfNothingIsBuiltOnIt(Lender lender, Life life, LocalDate today) {
        ExtractableResponse<?> answer =
                lender.reverse(life.standing.getLast(), today).extract();
        if (answer.statusCode() == 201) {
            life.standing.removeLast();
        } else {
            assertThat(answer.<String>path("code")).isEqualTo("REPAYMENT_BEFORE_REVISION");
        }
    }

    /** The one after a day that is not over yet. */
    private int night(Lender lender, LocalDate day) {
        UUID sacco = lender.sacco().id();
        return transactions.inOrganisation(
                sacco,
                () -> steps.next(
                        Author.job("test"),
                        new OrganisationId(sacco),
                        books.all().getFirst(),
                        day));
    }

    /** The books say in one statement for all loans what each loan says of its own interest. */
    private void requireReceivable(Lived lived, LocalDate day) {
        UUID sacco = lived.lender().sacco().id();
        long receivable = transactions.inOrganisation(sacco, () -> lived.lives().stream()
                .map(life -> sheets.now(new OrganisationId(sacco), new LoanId(life.loan), day, lived.inDuplum())
                        .orElseThrow())
                .mapToLong(position -> receivable(position, day))
                .sum());
        assertThat(lived.lender().holds("1110")).isEqualTo(receivable);
    }

    private static long receivable(LoanPosition position, LocalDate day) {
        long ahead = Math.max(
                0, position.paid().interestMinor() - position.schedule().accruedMinor(day));
        return new LoanPosition(position.schedule(), position.paid(), 0, position.inDuplum())
                        .closing(day)
                        .interestMinor()
                - ahead;
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

    private void requireBooks(Lived lived, LocalDate last) {
        Lender lender = lived.lender();
        long interest = 0;
        for (Life life : lived.lives()) {
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
        requireReceivable(lived, last);
        requireMonotone(lender, last);
        lender.requireSound();
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
                        BigDecimal.valueOf(random.nextInt(random.nextInt(3) == 0 ? 900_000 : 60_000), 3)
                                .toPlainString(),
                "inDuplum", random.nextBoolean(),
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
