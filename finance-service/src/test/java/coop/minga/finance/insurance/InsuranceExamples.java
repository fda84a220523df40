package coop.minga.finance.insurance;

import coop.minga.finance.Tenant;
import coop.minga.finance.member.MemberPeriod;
import coop.minga.testing.Api;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What the walks need of mutual insurance; each example in an organisation of its own. */
public final class InsuranceExamples implements FeatureExamples<Tenant> {
    private static final LocalDate DAY = Insured.LONG_AGO.plusDays(40);

    @Override
    public void inEveryCollection(Tenant owner) {
        Insured.begin(owner, UUID.randomUUID(), "500.00", 0).claimed("FIRE", DAY, "10.00");
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("insurance_products_create", () -> {
                    Tenant union = Tenant.register().withChart();
                    Insured.fund(union, id("e201"));
                    return Given.nothing().by(Tokens.of("treasurer", union.id()));
                })
                .given("insurance_products_get", () -> product("auditor"))
                .given("insurance_products_close", () -> product("treasurer"))
                .given("insurance_policies_take_out", () -> {
                    Tenant union = Tenant.register().withChart();
                    Insured.product(union, id("e202"), Insured.fund(union, UUID.randomUUID()), 0);
                    union.member(
                            id("e203"),
                            1,
                            UUID.randomUUID(),
                            new MemberPeriod("ACTIVE", LocalDate.of(2024, 1, 1), null));
                    return Given.nothing().by(Tokens.of("organiser", union.id()));
                })
                .given("insurance_policies_get", () -> policy("auditor"))
                .given("insurance_policies_premiums", () -> policy("auditor"))
                .given("insurance_policies_pay", () -> policy("treasurer"))
                .given("insurance_policies_end", () -> policy("treasurer"))
                .given("insurance_claims_submit", () -> {
                    Insured insured = Insured.begin(Tenant.register(), id("e204"), "500.00", 0);
                    return Given.nothing()
                            .by(Tokens.of("organiser", insured.union().id()));
                })
                .given("insurance_claims_get", () -> claimed("auditor"))
                .given("insurance_claims_assess", () -> claimed("organiser"))
                .given("insurance_claims_withdraw", () -> claimed("organiser"))
                .given("insurance_claims_pay", () -> assessed("treasurer"))
                .given("insurance_claims_refuse", () -> assessed("treasurer"))
                .given("insurance_claims_appeal", () -> {
                    Insured insured = insured();
                    UUID claim = insured.assessed("FIRE", DAY, "90.00");
                    insured.refuse("boniface", claim).statusCode(200);
                    return of(insured, claim, "organiser");
                });
    }

    private static Insured insured() {
        return Insured.begin("500.00");
    }

    private static Given product(String role) {
        Insured insured = insured();
        return of(insured, insured.product(), role);
    }

    private static Given policy(String role) {
        Tenant union = Tenant.register().withChart();
        UUID product = Insured.product(union, UUID.randomUUID(), Insured.fund(union, UUID.randomUUID()), 0);
        UUID policy = Api.id(union.as("organiser")
                .post(Insured.POLICIES, Map.of("product", product, "membership", union.member()))
                .statusCode(201));
        return Given.path("id", policy).by(Tokens.of(role, union.id()));
    }

    private static Given claimed(String role) {
        Insured insured = insured();
        return of(insured, insured.claimed("FIRE", DAY, "90.00"), role);
    }

    private static Given assessed(String role) {
        Insured insured = insured();
        return of(insured, insured.assessed("FIRE", DAY, "90.00"), role);
    }

    private static Given of(Insured insured, UUID id, String role) {
        return Given.path("id", id).by(Tokens.withSubject(role, insured.union().id(), "somebody"));
    }

    private static UUID id(String last) {
        return UUID.fromString("0190f7a0-0000-7000-8000-00000000" + last);
    }
}
