package coop.minga.finance.dues;

import coop.minga.finance.Tenant;
import coop.minga.finance.member.MemberPeriod;
import coop.minga.testing.Api;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.AccessWalk;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the walks need of dues. */
public final class DuesExamples implements FeatureExamples<Tenant> {
    private static final UUID MEMBER = UUID.fromString("0190f7a0-0000-7000-8000-00000000d101");
    private static final UUID PLAN = UUID.fromString("0190f7a0-0000-7000-8000-00000000d001");

    @Override
    public void inEveryCollection(Tenant owner) {
        DuesUnion union = withMember(owner);
        plan(union);
        union.treasurer()
                .post(
                        "/api/v1/dues-assignments",
                        Map.of("membershipId", MEMBER, "planId", PLAN, "validFrom", "2026-01-01"))
                .statusCode(201);
        union.paid(MEMBER, "1.00");
        union.waive(MEMBER, "2026-01-01", "2026-02-01").statusCode(201);
        union.charge("2026-03-31");
        own(owner);
    }

    /** Each in an organisation of its own, whose members and plan have the ids of the examples. */
    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("dues_plans_create", () -> by(fresh(), Given.nothing()))
                .given("dues_plans_get", () -> planned(Given.path("id", PLAN)))
                .given("dues_plans_decide", () -> planned(Given.path("id", PLAN)))
                .given("dues_assignments_create", () -> planned(Given.nothing()))
                .given("dues_runs_create", () -> planned(Given.nothing()))
                .given("dues_runs_get", () -> {
                    DuesUnion union = fresh();
                    UUID run =
                            UUID.fromString(union.charge("2026-01-31").extract().path("id"));
                    return by(union, Given.path("id", run));
                })
                .given("dues_payments_create", () -> by(fresh(), Given.nothing()))
                .given("dues_payments_get", this::paid)
                .given("dues_payments_reverse", this::paid)
                .given("dues_accounts_get", this::withAccount)
                .given("dues_accounts_position", this::withAccount)
                .given("dues_charges_get", () -> {
                    DuesUnion union = fresh();
                    union.plan("MONTHLY", "MONTH", "100.00");
                    union.charge("2026-01-31");
                    return by(union, Given.path("id", union.charges(Map.of()).getString("items[0].id")));
                })
                .given("me_dues_account_position", () -> Given.path("id", own(tenant)))
                .given("waivers_create", () -> by(fresh(), Given.nothing()))
                .given("waivers_get", this::waived)
                .given("waivers_end", this::waived);
    }

    private Given paid() {
        DuesUnion union = fresh();
        return by(union, Given.path("id", union.paid(MEMBER, "1.00")));
    }

    private Given withAccount() {
        DuesUnion union = fresh();
        union.paid(MEMBER, "1.00");
        return by(union, Given.path("id", union.account(MEMBER)));
    }

    private static UUID own(Tenant tenant) {
        DuesUnion union = DuesUnion.of(tenant);
        UUID member = tenant.member(AccessWalk.MEMBER);
        union.paid(member, "1.00");
        return union.account(member);
    }

    private Given waived() {
        DuesUnion union = fresh();
        UUID waiver = Api.id(union.waive(MEMBER, "2026-03-01", "2026-08-31").statusCode(201));
        return by(union, Given.path("id", waiver));
    }

    private static Given planned(Given given) {
        DuesUnion union = fresh();
        plan(union);
        return by(union, given);
    }

    private static Given by(DuesUnion union, Given given) {
        return given.by(Tokens.of("treasurer", union.tenant().id()));
    }

    private static DuesUnion fresh() {
        return withMember(Tenant.register());
    }

    private static DuesUnion withMember(Tenant tenant) {
        tenant.member(MEMBER, 1, UUID.randomUUID(), new MemberPeriod("ACTIVE", LocalDate.of(2025, 1, 1), null));
        return DuesUnion.of(tenant);
    }

    private static void plan(DuesUnion union) {
        union.treasurer()
                .post(
                        "/api/v1/dues-plans",
                        Map.of(
                                "id",
                                PLAN,
                                "code",
                                "MONTHLY",
                                "name",
                                "Monthly dues",
                                "scope",
                                "ASSIGNED",
                                "period",
                                "MONTH",
                                "terms",
                                Map.of(
                                        "validFrom",
                                        "2026-01-01",
                                        "rates",
                                        List.of(Map.of("amount", DuesUnion.kes("100.00"))))))
                .statusCode(201);
    }
}
