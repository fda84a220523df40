package coop.minga.membership.sseprofile;

import coop.minga.membership.FeatureExamples;
import coop.minga.membership.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import java.util.Map;
import java.util.UUID;

/** What the walks need of profiles. */
public final class SseProfileExamples implements FeatureExamples {
    @Override
    public void inEveryCollection(Tenant owner) {
        assessment(owner);
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("sse_profiles_get", () -> Given.path("id", tenant.id()))
                .given("sse_assessments_list", () -> Given.path("id", tenant.id()))
                .given("sse_assessments_create", () -> Given.path("id", tenant.id()))
                .given("sse_assessments_get", () -> Given.path("id", tenant.id())
                        .andPath("assessmentId", assessment(tenant)));
    }

    private static UUID assessment(Tenant tenant) {
        return Api.id(tenant.as("organiser")
                .post(
                        "/api/v1/organisations/{id}/sse-assessments",
                        Map.of("principle", "AUTONOMY_AND_INDEPENDENCE", "met", "YES"),
                        tenant.id())
                .statusCode(201));
    }
}
