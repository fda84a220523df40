package coop.minga.membership.person;

import coop.minga.membership.FeatureExamples;
import coop.minga.membership.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the walks need of persons. */
public final class PersonExamples implements FeatureExamples {
    /** The record that the documented merge names. */
    private static final UUID MERGE_EXAMPLE_ABSORBED = UUID.fromString("0197c1f0-0000-7000-8000-00000000ab50");

    @Override
    public void inEveryCollection(Tenant owner) {
        person(owner);
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("persons_get", () -> Given.path("id", person(tenant)))
                .given(
                        "persons_unverify_identifier",
                        () -> Given.path(
                                "id",
                                Api.id(tenant.as("organiser")
                                        .post(
                                                "/api/v1/persons",
                                                Map.of(
                                                        "names",
                                                        Map.of("given", "Amina"),
                                                        "identifiers",
                                                        List.of(Map.of(
                                                                "scheme",
                                                                "NATIONAL_ID",
                                                                "country",
                                                                "KE",
                                                                "value",
                                                                "00815",
                                                                "verified",
                                                                true))))
                                        .statusCode(201))))
                .given("persons_merge", () -> {
                    person(tenant, MERGE_EXAMPLE_ABSORBED);
                    return Given.path("id", person(tenant));
                })
                .given("persons_undo_merge", () -> {
                    UUID absorbed = person(tenant);
                    tenant.as("organiser")
                            .post("/api/v1/persons/{id}/merges", Map.of("absorbedId", absorbed), person(tenant))
                            .statusCode(200);
                    return Given.path("id", absorbed);
                })
                .given("persons_erase", () -> Given.path("id", person(tenant)))
                .given("persons_contact_ways", () -> Given.path("id", person(tenant)))
                .given("persons_correct", () -> {
                    Tenant another = Tenant.register();
                    return Given.path("id", person(another)).by(Tokens.of("organiser", another.id()));
                });
    }

    /** Somebody with nothing but a name. */
    public static UUID person(Tenant tenant) {
        return person(tenant, UUID.randomUUID());
    }

    /** Somebody whose papers were seen. */
    public static UUID identified(Tenant tenant, UUID id, String number) {
        return Api.id(tenant.as("organiser")
                .post(
                        "/api/v1/persons",
                        Map.of(
                                "id",
                                id,
                                "names",
                                Map.of("given", "Amina"),
                                "identifiers",
                                List.of(Map.of(
                                        "scheme", "NATIONAL_ID", "country", "KE", "value", number, "verified", true))))
                .statusCode(201));
    }

    public static UUID person(Tenant tenant, UUID id) {
        return Api.id(tenant.as("organiser")
                .post("/api/v1/persons", Map.of("id", id, "names", Map.of("given", "Amina")))
                .statusCode(201));
    }
}
