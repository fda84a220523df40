package coop.minga.membership.workprofile;

import coop.minga.membership.FeatureExamples;
import coop.minga.membership.Tenant;
import coop.minga.membership.person.PersonExamples;
import coop.minga.testing.Api;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import java.util.Map;
import java.util.UUID;

/** What the walks need of work profiles. */
public final class WorkProfileExamples implements FeatureExamples {
    @Override
    public void inEveryCollection(Tenant owner) {
        job(owner);
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("workProfiles_create", () -> Given.path("personId", PersonExamples.person(tenant)))
                .given("workProfiles_listOfPerson", () -> Given.path("personId", PersonExamples.person(tenant)))
                .given("workProfiles_get", () -> Given.path("id", job(tenant)))
                .given("workProfiles_correct", () -> Given.path("id", job(tenant)))
                .given("workProfiles_end", () -> Given.path("id", job(tenant)))
                .given("workProfiles_makeMain", () -> Given.path("id", job(tenant)))
                .given("workProfiles_withdraw", () -> Given.path("id", job(tenant)));
    }

    /** A job of somebody, held since 2024. */
    public static UUID job(Tenant tenant) {
        return Api.id(tenant.as("organiser")
                .post(
                        "/api/v1/persons/{id}/work-profiles",
                        Map.of("workerGroup", "STREET_VENDOR", "validFrom", "2024-02-01"),
                        PersonExamples.person(tenant))
                .statusCode(201));
    }
}
