package coop.minga.finance.checkoff;

import coop.minga.finance.Tenant;
import coop.minga.finance.member.MemberPeriod;
import coop.minga.testing.Api;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What the walks need of employers, authorisations and schedules. */
public final class CheckOffExamples implements FeatureExamples<Tenant> {
    private static final UUID EMPLOYER = UUID.fromString("0190f7a0-0000-7000-8000-00000000e001");
    private static final UUID MEMBER = UUID.fromString("0190f7a0-0000-7000-8000-00000000e002");
    private static final UUID EMPLOYER_WITH_MEMBERS = UUID.fromString("0190f7a0-0000-7000-8000-00000000e011");

    @Override
    public void inEveryCollection(Tenant owner) {
        schedule(owner);
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("employers_get", () -> Given.path("id", employer(tenant)))
                .given("employers_put", () -> Given.path("id", employer(tenant)))
                .given("employers_close", () -> Given.path("id", employer(tenant)))
                .given("employers_open", () -> {
                    UUID id = employer(tenant);
                    tenant.as("treasurer")
                            .post("/api/v1/employers/{id}/closures", "", id)
                            .statusCode(200);
                    return Given.path("id", id);
                })
                .given("check_off_authorisations_get", () -> Given.path("id", authorisation(tenant)))
                .given("check_off_authorisations_end", () -> Given.path("id", authorisation(tenant)))
                .given("check_off_authorisations_create", () -> {
                    Payroll.of(tenant, EMPLOYER, Map.of());
                    tenant.member(
                            MEMBER, 1, UUID.randomUUID(), new MemberPeriod("ACTIVE", LocalDate.of(2024, 1, 1), null));
                    return Given.nothing();
                })
                .given("check_off_schedules_get", () -> Given.path("id", schedule(tenant)))
                .given("check_off_schedules_lines", () -> Given.path("id", schedule(tenant)))
                .given("check_off_schedules_file", () -> Given.path("id", schedule(tenant)))
                .given("check_off_schedules_withdraw", () -> Given.path("id", schedule(tenant)))
                .given("check_off_schedules_create", () -> {
                    Payroll.of(tenant, EMPLOYER_WITH_MEMBERS, Map.of()).allow("1", "200.00");
                    return Given.nothing();
                });
    }

    private static UUID employer(Tenant tenant) {
        return Payroll.of(tenant).employer();
    }

    private static UUID authorisation(Tenant tenant) {
        Payroll payroll = Payroll.of(tenant);
        return Api.id(tenant.as("treasurer")
                .post("/api/v1/check-off-authorisations", payroll.allowed(tenant.member(), "7", "200.00"))
                .statusCode(201));
    }

    private static UUID schedule(Tenant tenant) {
        Payroll payroll = Payroll.of(tenant);
        payroll.allow("1", "200.00");
        return payroll.january();
    }
}
