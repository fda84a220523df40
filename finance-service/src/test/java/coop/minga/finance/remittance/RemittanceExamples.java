package coop.minga.finance.remittance;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.Tenant;
import coop.minga.finance.checkoff.Payroll;
import coop.minga.finance.member.MemberPeriod;
import coop.minga.testing.Api;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What the walks need of remittances. */
public final class RemittanceExamples implements FeatureExamples<Tenant> {
    private static final UUID SCHEDULE = UUID.fromString("0190f7a0-0000-7000-8000-00000000d101");
    private static final UUID MEMBER = UUID.fromString("0190f7a0-0000-7000-8000-00000000d002");

    @Override
    public void inEveryCollection(Tenant owner) {
        remittance(owner, "200.00");
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("remittances_get", () -> Given.path("id", remittance(tenant, "200.00")))
                .given("remittances_reconciliation", () -> Given.path("id", remittance(tenant, "200.00")))
                .given("remittances_errors", () -> Given.path("id", remittance(tenant, "200.00")))
                .given("remittances_receive", () -> Given.path("id", remittance(tenant, "150.00")))
                .given("remittances_reverse", () -> Given.path("id", remittance(tenant, "200.00")))
                .given("remittances_create", () -> {
                    chart(tenant);
                    schedule(tenant, SCHEDULE);
                    return Given.nothing();
                })
                .given("remittance_lines_get", () -> Given.path("id", unknownLine(tenant)))
                .given("remittance_lines_resolve", () -> {
                    tenant.member(
                            MEMBER, 1, UUID.randomUUID(), new MemberPeriod("ACTIVE", LocalDate.of(2024, 1, 1), null));
                    return Given.path("id", unknownLine(tenant));
                })
                .given("remittance_lines_reverse", () -> Given.path("id", line(tenant, "AS_EXPECTED")))
                .given("employers_mapping_get", () -> Given.path("id", employerWithMapping(tenant)))
                .given("employers_mapping_put", () -> Given.path("id", employerWithMapping(tenant)))
                .given(
                        "employers_arrears",
                        () -> Given.path("id", Payroll.of(tenant).employer()));
    }

    private static void chart(Tenant tenant) {
        tenant.as("treasurer")
                .post("/api/v1/charts-of-accounts", Map.of("template", "SACCO"))
                .statusCode(anyOf(equalTo(201), equalTo(409)));
    }

    private static UUID schedule(Tenant tenant, UUID id) {
        Payroll payroll = Payroll.of(tenant);
        payroll.allow("417", "170.00");
        return Api.id(tenant.as("treasurer")
                .post(
                        "/api/v1/check-off-schedules",
                        Map.of("id", id, "employer", payroll.employer(), "from", "2026-01-01", "through", "2026-01-31"))
                .statusCode(201));
    }

    private static UUID remittance(Tenant tenant, String received) {
        chart(tenant);
        JsonPath remittance =
                new Remit(tenant, schedule(tenant, UUID.randomUUID()), received).rows("417,170.00,", "999,30.00,");
        return UUID.fromString(remittance.getString("id"));
    }

    private static String unknownLine(Tenant tenant) {
        return line(tenant, "UNKNOWN_MEMBER");
    }

    private static String line(Tenant tenant, String reason) {
        return tenant.as("auditor")
                .list("/api/v1/remittance-lines", Map.of("remittance", remittance(tenant, "200.00"), "reason", reason))
                .extract()
                .path("items[0].id");
    }

    private static UUID employerWithMapping(Tenant tenant) {
        UUID employer = Payroll.of(tenant).employer();
        tenant.as("treasurer")
                .request()
                .contentType("application/json")
                .body(Map.of(
                        "mapping",
                        Map.of("payrollReference", Map.of("column", "No"), "amount", Map.of("column", "Sum"))))
                .put("/api/v1/employers/{id}/remittance-mapping", employer)
                .then()
                .statusCode(201);
        return employer;
    }
}
