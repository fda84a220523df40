package coop.minga.finance.drawer;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import java.util.Map;
import java.util.UUID;

/** A drawer that an organisation with a chart has given to its organiser, and an account to pay into. */
public record DrawerOfTests(Tenant tenant, UUID id, UUID fees) {
    public static final String DRAWERS = "/api/v1/cash-drawers";
    public static final String RECEIPTS = "/api/v1/receipts";

    /** With change of 200 to begin with. */
    public static DrawerOfTests given() {
        Tenant tenant = Tenant.register();
        adopt(tenant);
        return in(tenant);
    }

    public static void adopt(Tenant tenant) {
        tenant.as("treasurer")
                .post("/api/v1/charts-of-accounts", Map.of("template", "SACCO"))
                .statusCode(201);
    }

    /** In an organisation that has a chart. */
    public static DrawerOfTests in(Tenant tenant) {
        return with(tenant, UUID.randomUUID());
    }

    public static DrawerOfTests with(Tenant tenant, UUID id) {
        UUID cash = tenant.accountOf("1010");
        tenant.as("treasurer")
                .post("/api/v1/journal-entries", Tenant.move("1000.00", cash, tenant.accountOf("3900")))
                .statusCode(201);
        tenant.as("treasurer")
                .post(
                        DRAWERS,
                        Map.of(
                                "id",
                                id,
                                "name",
                                "Market",
                                "collector",
                                "organiser@" + tenant.id(),
                                "givenFloat",
                                Map.of("amount", kes("200.00"))))
                .statusCode(201);
        return new DrawerOfTests(tenant, id, tenant.accountOf("4030"));
    }

    public Api collector() {
        return tenant.as("organiser");
    }

    public Api treasurer() {
        return tenant.as("treasurer");
    }

    public Map<String, Object> payment(String amount) {
        return Map.of("drawer", id, "amount", kes(amount), "account", fees, "payer", "Amina Wanjiku");
    }

    public UUID pay(String amount) {
        return Api.id(collector().post(RECEIPTS, payment(amount)).statusCode(201));
    }

    public void count(String amount) {
        collector()
                .post(DRAWERS + "/{id}/counts", Map.of("counted", kes(amount)), id)
                .statusCode(200);
    }

    public void handOver(String amount) {
        treasurer()
                .post(DRAWERS + "/{id}/handovers", Map.of("received", kes(amount)), id)
                .statusCode(201);
    }

    public static Map<String, String> kes(String amount) {
        return Map.of("amount", amount, "currency", "KES");
    }
}
