package coop.minga.finance.insurance;

import static coop.minga.finance.Tenant.amount;
import static coop.minga.finance.Tenant.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.PostgresForTests;
import coop.minga.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A member of a union who is insured for 100.00 a year, at 10.00 a month, out of a restricted fund.
 *
 * <p>Guarantee: of one test alone.
 */
public record Insured(Tenant union, UUID fund, UUID product, UUID policy) {
    static final String PRODUCTS = "/api/v1/insurance-products";
    static final String POLICIES = "/api/v1/insurance-policies";
    static final String CLAIMS = "/api/v1/insurance-claims";
    static final LocalDate LONG_AGO = LocalDate.of(2025, 12, 1);
    private static final String CASH = "1010";

    /** Since {@link #LONG_AGO}, and paid for two years from then on. */
    static Insured begin(String held) {
        return begin(Tenant.register(), UUID.randomUUID(), held, 0);
    }

    static Insured begin(Tenant union, UUID policy, String held, int waitingDays) {
        union.withChart();
        UUID fund = fund(union, UUID.randomUUID());
        UUID product = product(union, UUID.randomUUID(), fund, waitingDays);
        union.as("organiser")
                .post(POLICIES, Map.of("id", policy, "product", product, "membership", union.member()))
                .statusCode(201);
        var insured = new Insured(union, fund, product, policy);
        insured.sinceLongAgo();
        union.as("treasurer")
                .post(
                        "/api/v1/journal-entries",
                        Map.of(
                                "postings",
                                List.of(
                                        line("DEBIT", held, union.accountOf(CASH), fund),
                                        line("CREDIT", held, union.accountOf("4040"), fund))))
                .statusCode(201);
        return insured;
    }

    public static UUID fund(Tenant union, UUID id) {
        return union.fund(Map.of(
                "id",
                id,
                "code",
                "MUTUAL",
                "name",
                "Mutual insurance",
                "kind",
                "OTHER",
                "restricted",
                true,
                "spendOn",
                List.of(union.accountOf("5650"))));
    }

    public static UUID product(Tenant union, UUID id, UUID fund, int waitingDays) {
        return Api.id(union.as("treasurer")
                .post(
                        PRODUCTS,
                        Map.of(
                                "id",
                                id,
                                "name",
                                "Stall",
                                "fund",
                                fund,
                                "premium",
                                amount("10.00"),
                                "periodMonths",
                                1,
                                "cover",
                                amount("100.00"),
                                "waitingDays",
                                waitingDays,
                                "graceDays",
                                10))
                .statusCode(201));
    }

    /** What nobody can do by the API: begin in the past. */
    private void sinceLongAgo() {
        try (var superuser = PostgresForTests.superuser("finance");
                var begin = superuser.prepareStatement("update finance.insurance_policy"
                        + " set begins_on = ?, unbroken_from = ?, months_paid = 24 where id = ?");
                var pay = superuser.prepareStatement("insert into finance.insurance_premium"
                        + " (org_id, id, policy_id, number, from_on, through_on, unbroken_from, paid_on)"
                        + " values (?, ?, ?, 1, ?, ?, ?, ?)")) {
            begin.setObject(1, LONG_AGO);
            begin.setObject(2, LONG_AGO);
            begin.setObject(3, policy);
            begin.executeUpdate();
            pay.setObject(1, union.id());
            pay.setObject(2, UUID.randomUUID());
            pay.setObject(3, policy);
            pay.setObject(4, LONG_AGO);
            pay.setObject(5, LONG_AGO.plusYears(2).minusDays(1));
            pay.setObject(6, LONG_AGO);
            pay.setObject(7, LONG_AGO);
            pay.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Map<String, Object> claim(String event, LocalDate day, String amount) {
        return Map.of("policy", policy, "event", event, "happenedOn", day.toString(), "amount", amount(amount));
    }

    ValidatableResponse claims(String event, LocalDate day, String amount) {
        return union.as("organiser").post(CLAIMS, claim(event, day, amount));
    }

    UUID claimed(String event, LocalDate day, String amount) {
        return Api.id(claims(event, day, amount).statusCode(201).body("state", equalTo("SUBMITTED")));
    }

    Api officer(String name) {
        return Api.with(Tokens.signed(Tokens.claims("organiser", union.id())
                .subject(name)
                .claim("groups", List.of("organiser", "treasurer", "org-admin"))
                .build()));
    }

    ValidatableResponse assess(String assessor, UUID claim, String amount) {
        return officer(assessor).post(CLAIMS + "/{id}/assessments", Map.of("amount", amount(amount)), claim);
    }

    UUID assessed(String event, LocalDate day, String amount) {
        UUID claim = claimed(event, day, amount);
        assess("amina", claim, amount).statusCode(200).body("state", equalTo("ASSESSED"));
        return claim;
    }

    ValidatableResponse pay(String payer, UUID claim) {
        return officer(payer).post(CLAIMS + "/{id}/payments", Map.of(), claim);
    }

    ValidatableResponse refuse(String by, UUID claim) {
        return officer(by).post(CLAIMS + "/{id}/refusals", Map.of("because", "NOT_CONFIRMED"), claim);
    }

    ValidatableResponse get(UUID claim) {
        return union.as("auditor").get(CLAIMS + "/{id}", claim).statusCode(200);
    }

    String cash() {
        return union.balance(union.accountOf(CASH));
    }

    void sound() {
        union.as("auditor").get("/api/v1/ledger-verifications").statusCode(200).body("sound", equalTo(true));
        assertThat(cash()).doesNotStartWith("-");
    }
}
