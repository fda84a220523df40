package coop.minga.membership;

import coop.minga.testing.Api;
import coop.minga.testing.Midnight;
import coop.minga.testing.Tokens;
import java.util.Map;
import java.util.UUID;

/**
 * A freshly registered organisation for one test.
 *
 * <p>Guarantee: no other test sees it, so tests need no order and no clean-up.
 */
public record Tenant(UUID id) {

    public static Tenant register() {
        return register("TRADE_UNION");
    }

    public static Tenant register(String kind) {
        return register(UUID.randomUUID(), kind);
    }

    /** Where an id is written somewhere, as in an example. */
    public static Tenant register(UUID id) {
        return register(id, "TRADE_UNION");
    }

    private static Tenant register(UUID id, String kind) {
        Midnight.letPass();
        Api.with(Tokens.platformAdmin())
                .request()
                .contentType("application/json")
                .body(Map.of(
                        "name",
                        "Union " + id,
                        "kind",
                        kind,
                        "country",
                        "KE",
                        "zone",
                        "Africa/Nairobi",
                        "currency",
                        "KES"))
                .put("/api/v1/organisations/{id}", id)
                .then()
                .statusCode(201);
        return new Tenant(id);
    }

    public Api as(String role) {
        return Api.as(role, id);
    }
}
