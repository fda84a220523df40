package coop.minga.membership.membership;

import coop.minga.membership.FeatureExamples;
import coop.minga.membership.Tenant;
import coop.minga.membership.person.PersonExamples;
import coop.minga.testing.Api;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import java.util.Map;
import java.util.UUID;

/** What the walks need of memberships. */
public final class MembershipExamples implements FeatureExamples {
    /** The person that the documented application names. */
    private static final UUID APPLICANT = UUID.fromString("0197c1f0-0000-7000-8000-0000000a111a");

    @Override
    public void inEveryCollection(Tenant owner) {
        application(owner);
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("memberships_get", () -> Given.path("id", application(tenant)))
                .given("memberships_create", () -> {
                    PersonExamples.person(tenant, APPLICANT);
                    return Given.nothing();
                })
                .given("memberships_approve", () -> Given.path("id", application(tenant)))
                .given("memberships_suspend", () -> Given.path("id", member(tenant)))
                .given("memberships_reinstate", () -> Given.path("id", moved(tenant, member(tenant), "suspensions")))
                .given("memberships_resign", () -> Given.path("id", member(tenant)));
    }

    /** Somebody's application, of a day long past. */
    public static UUID application(Tenant tenant) {
        return Api.id(tenant.as("organiser")
                .post(
                        "/api/v1/memberships",
                        Map.of("personId", PersonExamples.person(tenant), "joinedOn", "2025-01-01"))
                .statusCode(201));
    }

    /** Somebody's membership, active since long. */
    public static UUID member(Tenant tenant) {
        return moved(tenant, application(tenant), "approvals");
    }

    private static UUID moved(Tenant tenant, UUID membership, String step) {
        tenant.as("organiser")
                .post("/api/v1/memberships/{id}/{step}", Map.of("effectiveOn", "2025-02-01"), membership, step)
                .statusCode(200);
        return membership;
    }
}
