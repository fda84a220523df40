package coop.minga.finance.remittance;

import static coop.minga.finance.servicing.Lender.minor;
import static coop.minga.finance.servicing.Lender.written;
import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.finance.Tenant;
import coop.minga.finance.checkoff.Payroll;
import coop.minga.finance.servicing.Lender;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Seed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A file for members with dues, loans and insurance, who are paid short, right and too much, generated with a seed, against
 * what the generator reckons by itself for each loan, each policy and each account.
 *
 * <p>{@code -Dminga.remittance.borrowers=500} asks for more of them.
 */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class GeneratedLoanRemittanceTest {
    private static final int MEMBERS = Integer.getInteger("minga.remittance.borrowers", 40);
    private static final LocalDate LENT = LocalDate.of(2025, 12, 1);
    private static final LocalDate RECEIVED = LocalDate.of(2026, 2, 8);
    private static final long PREMIUM = 1_000;

    private final long seed = Seed.chosen();
    private final Random random = new Random(seed);
    private final List<String> rows = new ArrayList<>();
    private final Map<UUID, Long> ofLoans = new HashMap<>();
    private final Map<UUID, Long> ofPolicies = new HashMap<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private long received;
    private long inSuspense;

    private Lender lender;
    private Tenant tenant;
    private Payroll payroll;
    private UUID mutual;
    private UUID insurance;

    @BeforeEach
    void employ() {
        lender = Lender.begin();
        tenant = lender.sacco();
        payroll = Payroll.of(tenant);
        mutual = tenant.fund(Map.of(
                "code",
                "MUTUAL",
                "name",
                "Mutual insurance",
                "kind",
                "OTHER",
                "restricted",
                true,
                "spendOn",
                List.of(tenant.accountOf("5650"))));
        insurance = Api.id(tenant.as("treasurer")
                .post(
                        "/api/v1/insurance-products",
                        Map.of(
                                "name",
                                "Stall",
                                "fund",
                                mutual,
                                "premium",
                                Tenant.amount(written(PREMIUM)),
                                "periodMonths",
                                1,
                                "cover",
                                Tenant.amount("100.00"),
                                "waitingDays",
                                0,
                                "graceDays",
                                10))
                .statusCode(201));
    }

    @Test
    void eachShillingPaysItsLoanOrItsPolicyOrWaitsAndTheSameFileAgainChangesNothing() {
        for (int i = 0; i < MEMBERS; i++) {
            member("" + (100_000 + i));
        }
        UUID schedule = payroll.january();
        Collections.shuffle(rows, random);
        JsonPath remittance = new Remit(tenant, schedule, written(received)).rows(rows.toArray(String[]::new));
        assertThat(remittance.getString("state")).as("seed " + seed).isEqualTo("RECONCILED");
        asReckoned(remittance);
        // Rounds of any seed have some of each; otherwise they would show less than they say.
        assertThat(refusals).containsKeys("REPAYMENT_BEYOND_LOAN", "INSURANCE_PREMIUM_NOT_WHOLE", "NO_LOAN_OWED");
        assertThat(ofLoans.values()).contains(0L).anyMatch(paid -> paid > 0);
        assertThat(ofPolicies.values()).contains(0L).anyMatch(paid -> paid > PREMIUM);

        Collections.shuffle(rows, random);
        JsonPath again = new Remit(tenant, schedule, written(received)).rows(rows.toArray(String[]::new));
        assertThat(again.getString("state")).isEqualTo("REPEATED");
        asReckoned(remittance);
        lender.requireSound();
    }

    private void asReckoned(JsonPath remittance) {
        String which = "seed " + seed;
        assertThat(minor(tenant.balance(tenant.accountOf("1020")))).as(which).isEqualTo(received);
        assertThat(minor(tenant.balance(tenant.accountOf("2800")))).as(which).isEqualTo(inSuspense);
        ofLoans.forEach((loan, paid) -> assertThat(repaid(loan)).as(which).isEqualTo(paid));
        long premiums = 0;
        for (Map.Entry<UUID, Long> each : ofPolicies.entrySet()) {
            assertThat(premiums(each.getKey())).as(which).isEqualTo(each.getValue());
            premiums += each.getValue();
        }
        assertThat(minor(tenant.as("auditor")
                        .get("/api/v1/ledger-accounts/{id}/balance", tenant.accountOf("1020"))
                        .extract()
                        .path("funds.find { it.fund == '" + mutual + "' }.balance.amount")))
                .as(which)
                .isEqualTo(premiums);
        Map<String, Integer> said = new TreeMap<>();
        tenant
                .as("auditor")
                .list(
                        "/api/v1/remittance-lines",
                        Map.of("remittance", remittance.getString("id"), "suspended", true, "limit", 500))
                .extract()
                .jsonPath()
                .getList("items.refusal", String.class)
                .stream()
                .filter(refusal -> refusal != null)
                .forEach(refusal -> said.merge(refusal, 1, Integer::sum));
        assertThat(said).as(which).isEqualTo(refusals);
    }

    /** With dues, a deduction for a loan and one for insurance, and a line in the file. */
    private void member(String reference) {
        UUID member = tenant.member();
        long dues = 1 + random.nextLong(2_000);
        UUID loan = null;
        UUID named = null;
        long most = 0;
        if (random.nextInt(8) > 0) {
            loan = lender.lendTo(member, written(10_000 + random.nextInt(90_000)), 1 + random.nextInt(6), LENT);
            if (random.nextBoolean()) {
                // Lent later, so only a deduction that names it pays it.
                UUID later = lender.lendTo(member, "500.00", 5, LENT.plusDays(3));
                named = random.nextBoolean() ? later : null;
                ofLoans.put(named == null ? later : loan, 0L);
                loan = named == null ? loan : later;
            }
            most = lender.closingMinor(loan, RECEIVED);
        }
        long forLoan = random.nextInt(4) == 0 ? most + 1 + random.nextInt(500) : 1 + random.nextLong(most + 1);
        long forInsurance = PREMIUM * (1 + random.nextInt(3)) + (random.nextInt(4) == 0 ? 1 + random.nextInt(900) : 0);
        UUID policy = Api.id(tenant.as("treasurer")
                .post("/api/v1/insurance-policies", Map.of("product", insurance, "membership", member))
                .statusCode(201));
        Map<String, Object> allowed = payroll.allowed(member, reference, "0.00");
        allowed.put(
                "deductions",
                List.of(
                        deduction("INSURANCE", forInsurance, policy),
                        deduction("LOANS", forLoan, named),
                        deduction("DUES", dues, null)));
        tenant.as("treasurer").post("/api/v1/check-off-authorisations", allowed).statusCode(201);
        long whole = dues + forLoan + forInsurance;
        long paid =
                switch (random.nextInt(4)) {
                    case 0 -> 1 + random.nextLong(whole);
                    case 1 -> whole + random.nextInt(5_000);
                    default -> whole;
                };
        line(reference, paid, dues, loan, forLoan, most, policy, forInsurance);
    }

    /** What a short payment fills: dues, then the loan, then the insurance; what is beyond waits. */
    private void line(
            String reference,
            long paid,
            long dues,
            @Nullable UUID loan,
            long forLoan,
            long most,
            UUID policy,
            long forInsurance) {
        rows.add(reference + "," + written(paid) + ",");
        received += paid;
        long left = Math.max(paid - dues, 0);
        long toLoan = Math.min(left, forLoan);
        long toInsurance = Math.min(left - toLoan, forInsurance);
        inSuspense += left - toLoan - toInsurance;
        List<String> refused = new ArrayList<>();
        if (loan != null) {
            ofLoans.put(loan, toLoan <= most ? toLoan : 0);
        }
        if (toLoan > 0 && (loan == null || toLoan > most)) {
            inSuspense += toLoan;
            refused.add(loan == null ? "NO_LOAN_OWED" : "REPAYMENT_BEYOND_LOAN");
        }
        boolean isWhole = toInsurance % PREMIUM == 0;
        ofPolicies.put(policy, isWhole ? toInsurance : 0);
        if (!isWhole) {
            inSuspense += toInsurance;
            refused.add("INSURANCE_PREMIUM_NOT_WHOLE");
        }
        // A line says the first of its refusals.
        refused.stream().limit(1).forEach(refusal -> refusals.merge(refusal, 1, Integer::sum));
    }

    private static Map<String, Object> deduction(String destination, long minor, @Nullable UUID account) {
        Map<String, Object> deduction = new HashMap<>();
        deduction.put("destination", destination);
        deduction.put("amount", Tenant.amount(written(minor)));
        deduction.put("account", account);
        return deduction;
    }

    private long repaid(UUID loan) {
        return tenant
                .as("auditor")
                .get("/api/v1/loans/{id}/repayments", loan)
                .extract()
                .jsonPath()
                .getList("items.amount.amount", String.class)
                .stream()
                .mapToLong(Lender::minor)
                .sum();
    }

    /** By the months that are insured, a premium each. */
    private long premiums(UUID policy) {
        JsonPath paid = tenant.as("auditor")
                .get("/api/v1/insurance-policies/{id}/premiums", policy)
                .extract()
                .jsonPath();
        long months = 0;
        for (int i = 0; i < paid.getList("items").size(); i++) {
            LocalDate from = LocalDate.parse(paid.getString("items[" + i + "].from"));
            LocalDate after =
                    LocalDate.parse(paid.getString("items[" + i + "].through")).plusDays(1);
            // From the first day each time: a month that begins on the 31st may end on the 28th.
            months += LongStream.rangeClosed(1, 12)
                    .filter(many -> from.plusMonths(many).equals(after))
                    .findFirst()
                    .orElseThrow();
        }
        return months * PREMIUM;
    }
}
