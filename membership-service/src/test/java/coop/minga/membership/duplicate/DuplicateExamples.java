package coop.minga.membership.duplicate;

import coop.minga.membership.FeatureExamples;
import coop.minga.membership.Tenant;
import coop.minga.membership.person.PersonExamples;
import coop.minga.testing.Api;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the walks need of duplicates. */
public final class DuplicateExamples implements FeatureExamples {
    /** The record that the documented merge keeps. */
    private static final UUID EXAMPLE_KEPT = UUID.fromString("0197c1f0-0000-7000-8000-00000000d0b1");

    @Override
    public void inEveryCollection(Tenant owner) {
        pair(owner, UUID.randomUUID());
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("persons_check_duplicates", () -> Given.path("id", PersonExamples.person(tenant)))
                .given("duplicate_candidates_get", () -> Given.path("id", pair(tenant, UUID.randomUUID())))
                .given("duplicate_candidates_merge", () -> Given.path("id", pair(tenant, EXAMPLE_KEPT)))
                .given("duplicate_candidates_reject", () -> Given.path("id", pair(tenant, UUID.randomUUID())))
                .given("duplicate_candidates_defer", () -> Given.path("id", pair(tenant, UUID.randomUUID())))
                .given("duplicate_candidates_resume", () -> {
                    UUID pair = pair(tenant, UUID.randomUUID());
                    tenant.as("organiser")
                            .post("/api/v1/duplicate-candidates/{id}/deferrals", "", pair)
                            .statusCode(200);
                    return Given.path("id", pair);
                });
    }

    /** Two records of somebody whom nobody else is like. */
    static UUID pair(Tenant tenant, UUID first) {
        String name = "Zawadi " + UUID.randomUUID();
        record(tenant, first, name);
        UUID second = record(tenant, UUID.randomUUID(), name);
        return UUID.fromString(tenant.as("organiser")
                .post("/api/v1/persons/{id}/duplicate-checks", "", second)
                .statusCode(200)
                .extract()
                .path("items[0].id"));
    }

    private static UUID record(Tenant tenant, UUID id, String name) {
        return Api.id(tenant.as("organiser")
                .post(
                        "/api/v1/persons",
                        Map.of(
                                "id",
                                id,
                                "names",
                                Map.of("given", name),
                                "contactPoints",
                                List.of(Map.of("kind", "PHONE", "value", "0712345678"))))
                .statusCode(201));
    }
}
