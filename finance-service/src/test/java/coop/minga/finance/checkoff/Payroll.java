package coop.minga.finance.checkoff;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An employer of a test's organisation with the members whose wages it deducts from, made over the API. */
public record Payroll(Tenant tenant, UUID employer) {

    public static Payroll of(Tenant tenant) {
        return of(tenant, UUID.randomUUID(), Map.of());
    }

    /** With more in the request: a waterfall, a due day. */
    public static Payroll of(Tenant tenant, UUID id, Map<String, ?> more) {
        Map<String, Object> request = new LinkedHashMap<>(more);
        request.put("id", id);
        request.put("code", "E-" + id.toString().toUpperCase(java.util.Locale.ROOT));
        request.put("name", "City of Nairobi");
        return new Payroll(
                tenant,
                Api.id(tenant.as("treasurer").post("/api/v1/employers", request).statusCode(201)));
    }

    /** Has a new member allow the deduction of dues. */
    public UUID allow(String reference, String dues) {
        UUID member = tenant.member();
        tenant.as("treasurer")
                .post("/api/v1/check-off-authorisations", allowed(member, reference, dues))
                .statusCode(201);
        return member;
    }

    /** The body of an authorisation since 2026 that is for dues alone. */
    public Map<String, Object> allowed(UUID member, String reference, String dues) {
        return new LinkedHashMap<>(Map.of(
                "employer",
                employer,
                "membership",
                member,
                "payrollReference",
                reference,
                "from",
                "2026-01-01",
                "deductions",
                List.of(Map.of("destination", "DUES", "amount", Map.of("amount", dues, "currency", "KES")))));
    }

    /** Issues the schedule of January 2026. */
    public UUID january() {
        return Api.id(tenant.as("treasurer")
                .post("/api/v1/check-off-schedules", period("2026-01-01", "2026-01-31"))
                .statusCode(201));
    }

    public Map<String, Object> period(String from, String through) {
        return Map.of("employer", employer, "from", from, "through", through);
    }
}
