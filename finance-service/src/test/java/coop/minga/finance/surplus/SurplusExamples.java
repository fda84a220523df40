package coop.minga.finance.surplus;

import static coop.minga.finance.surplus.Cooperative.RUNS;

import coop.minga.finance.Tenant;
import coop.minga.finance.dividend.Meeting;
import coop.minga.testing.Api;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the walks need of by-laws and runs of the surplus. */
public final class SurplusExamples implements FeatureExamples<Tenant> {
    private static final UUID RESERVE = UUID.fromString("0190f7a0-0000-7000-8000-00000000f101");
    private static final UUID EDUCATION = UUID.fromString("0190f7a0-0000-7000-8000-00000000f102");
    private static final UUID SAVINGS = UUID.fromString("0190f7a0-0000-7000-8000-00000000f103");
    private static final UUID SHARES = UUID.fromString("0190f7a0-0000-7000-8000-00000000f104");
    private static final UUID RESOLUTION = UUID.fromString("0190f7a0-0000-7000-8000-00000000f105");

    /** Of a year that no other feature's examples need open, with a by-law that gives members nothing. */
    @Override
    public void inEveryCollection(Tenant owner) {
        owner.withChart();
        UUID savings = owner.product(Map.of("code", "S-S", "name", "Savings", "kind", "SAVINGS"));
        UUID resolution = UUID.randomUUID();
        owner.resolution(resolution, 1, "ADOPTED", "SURPLUS");
        UUID cash = owner.account("S-CASH", "ASSET");
        UUID reserve = owner.account(Cooperative.below(owner, "3050", Map.of("code", "S-RESERVE", "name", "Reserve")));
        Cooperative coop = new Cooperative(
                new Meeting(owner, cash, savings, savings, savings, resolution), reserve, reserve, reserve);
        coop.earn("10.00", LocalDate.of(2024, 5, 5));
        coop.treasurer()
                .post("/api/v1/period-closes", Map.of("through", "2024-12-31"))
                .statusCode(201);
        coop.bylaw(List.of(coop.step("RESERVE", "sharePercent", "20"))).statusCode(201);
        Map<String, Object> asked = coop.asked();
        asked.put("yearEndsOn", "2024-12-31");
        asked.remove("interestOnSharesPercent");
        coop.draft(asked).statusCode(201);
    }

    /** In organisations of their own, for a year has one run. */
    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given(
                        "surplus_bylaws_create",
                        () -> by(begin(Tenant.register()).sacco()))
                .given("surplus_bylaws_get", () -> {
                    Cooperative other = begin(Tenant.register());
                    UUID bylaw = Api.id(other.bylaw(other.steps()).statusCode(201));
                    return Given.path("id", bylaw)
                            .by(Tokens.of("treasurer", other.sacco().id()));
                })
                .given("surplus_runs_create", () -> by(closed(Tenant.register()).sacco()))
                .given("surplus_runs_get", SurplusExamples::run)
                .given("surplus_runs_approve", SurplusExamples::run)
                .given("surplus_runs_withdraw", SurplusExamples::run);
    }

    private static Given by(Tenant other) {
        return Given.nothing().by(Tokens.of("treasurer", other.id()));
    }

    private static Given run() {
        Tenant other = Tenant.register();
        return Given.path("id", drafted(other)).by(Tokens.of("org-admin", other.id()));
    }

    private static UUID drafted(Tenant tenant) {
        Cooperative coop = closed(tenant);
        return Api.id(coop.treasurer().post(RUNS, coop.asked()).statusCode(201));
    }

    private static Cooperative closed(Tenant tenant) {
        Cooperative coop = begin(tenant);
        coop.earn("1000.00", LocalDate.of(2025, 5, 5));
        coop.close();
        coop.bylaw(coop.steps()).statusCode(201);
        return coop;
    }

    private static Cooperative begin(Tenant tenant) {
        return Cooperative.begin(
                Meeting.begin(tenant, RESOLUTION, SAVINGS, UUID.randomUUID(), SHARES), RESERVE, EDUCATION);
    }
}
