package coop.minga.membership.unit;

import coop.minga.membership.FeatureExamples;
import coop.minga.membership.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import java.util.Map;
import java.util.UUID;

/** What the walks need of units. */
public final class UnitExamples implements FeatureExamples {
    /** The other unit that the documented move and merger name. */
    private static final UUID OTHER = UUID.fromString("0197c1f0-0000-7000-8000-00000000b001");

    @Override
    public void inEveryCollection(Tenant owner) {
        unit(owner);
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("units_get", () -> Given.path("id", unit(tenant)))
                .given("units_history", () -> Given.path("id", unit(tenant)))
                .given("units_rename", () -> Given.path("id", unit(tenant)))
                .given("units_move", UnitExamples::besideTheOther)
                .given("units_merge", UnitExamples::besideTheOther)
                .given("units_split", () -> Given.path("id", unit(tenant)))
                .given("units_close", () -> Given.path("id", unit(tenant)))
                .given("units_reopen", () -> Given.path("id", closedUnit(tenant)));
    }

    /** A unit opened long ago. */
    public static UUID unit(Tenant tenant) {
        return unit(tenant, UUID.randomUUID());
    }

    private static UUID unit(Tenant tenant, UUID id) {
        return Api.id(tenant.as("org-admin")
                .post("/api/v1/units", Map.of("id", id, "name", "Wakulima", "openedOn", "2024-01-01"))
                .statusCode(201));
    }

    private static UUID closedUnit(Tenant tenant) {
        UUID id = unit(tenant);
        tenant.as("org-admin").post("/api/v1/units/{id}/closures", Map.of(), id).statusCode(200);
        return id;
    }

    private static Given besideTheOther() {
        Tenant another = Tenant.register();
        unit(another, OTHER);
        return Given.path("id", unit(another)).by(Tokens.of("org-admin", another.id()));
    }
}
