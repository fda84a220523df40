package coop.minga.membership.claim;

import coop.minga.membership.FeatureExamples;
import coop.minga.membership.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the walks need of claims. */
public final class ClaimExamples implements FeatureExamples {
    /** The record that the documented claim names. */
    private static final UUID RECORD = UUID.fromString("0197c1f0-0000-7000-8000-00000000d1c7");

    @Override
    public void inEveryCollection(Tenant owner) {
        claim(owner, record(owner, UUID.randomUUID()));
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("claims_create", () -> {
                    record(tenant, RECORD);
                    return Given.nothing();
                })
                .given("claims_get", () -> Given.path("id", claimed(tenant)))
                .given("claims_withdraw", () -> Given.path("id", claimed(tenant)))
                .given("claims_verify", () -> Given.path("id", claimed(tenant)).by(Tokens.platformAdmin()))
                .given("claims_refuse", () -> Given.path("id", claimed(tenant)).by(Tokens.platformAdmin()));
    }

    private static UUID claimed(Tenant tenant) {
        return claim(tenant, record(tenant, UUID.randomUUID()));
    }

    static UUID record(Tenant steward, UUID id) {
        return Api.id(steward.as("org-admin")
                .post("/api/v1/organisations", Map.of("id", id, "name", "Umoja", "kind", "SELF_HELP_GROUP"))
                .statusCode(201));
    }

    /** Filed by the steward for an organisation that is no tenant yet. */
    static UUID claim(Tenant steward, UUID record) {
        return Api.id(steward.as("org-admin")
                .post("/api/v1/claims", Map.of("organisationId", record, "evidence", List.of("Certificate SHG/4711")))
                .statusCode(201));
    }
}
