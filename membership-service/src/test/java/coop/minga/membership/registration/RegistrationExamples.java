package coop.minga.membership.registration;

import coop.minga.membership.FeatureExamples;
import coop.minga.membership.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the walks need of registrations. */
public final class RegistrationExamples implements FeatureExamples {
    private static final List<String> REGISTERED = List.of("preparations", "submissions", "certifications");

    @Override
    public void inEveryCollection(Tenant owner) {
        open(owner, owner.id());
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("organisations_legal_status", () -> Given.path("id", tenant.id()))
                .given("registrations_list", () -> Given.path("id", tenant.id()))
                .given("registrations_create", () -> Given.path("id", directoryRecord(tenant)))
                .given("registrations_get", () -> after(tenant, List.of()))
                .given("registrations_change", () -> after(tenant, List.of()))
                .given("registrations_correct", () -> after(tenant, List.of("preparations")))
                .given("registrations_prepare", () -> after(tenant, List.of()))
                .given("registrations_submit", () -> after(tenant, List.of("preparations")))
                .given("registrations_query", () -> after(tenant, List.of("preparations", "submissions")))
                .given("registrations_respond", () -> after(tenant, List.of("preparations", "submissions", "queries")))
                .given("registrations_certify", () -> after(tenant, List.of("preparations", "submissions")))
                .given("registrations_refuse", () -> after(tenant, List.of("preparations", "submissions")))
                .given("registrations_appeal", () -> after(tenant, List.of("preparations", "submissions", "refusals")))
                .given("registrations_suspend", () -> after(tenant, REGISTERED))
                .given(
                        "registrations_reinstate",
                        () -> after(tenant, List.of("preparations", "submissions", "certifications", "suspensions")))
                .given("registrations_deregister", () -> after(tenant, REGISTERED));
    }

    /** A registration of an organisation in the tenant's directory, so many steps on, all of a day long past. */
    private static Given after(Tenant tenant, List<String> steps) {
        UUID organisation = directoryRecord(tenant);
        UUID registration = open(tenant, organisation);
        steps.forEach(step -> tenant.as("org-admin")
                .post(
                        "/api/v1/organisations/{id}/registrations/{registrationId}/{step}",
                        Map.of("effectiveOn", "2025-01-15"),
                        organisation,
                        registration,
                        step)
                .statusCode(200));
        return Given.path("id", organisation).andPath("registrationId", registration);
    }

    static UUID open(Tenant tenant, UUID organisation) {
        return Api.id(tenant.as("org-admin")
                .post("/api/v1/organisations/{id}/registrations", Map.of("effectiveOn", "2025-01-01"), organisation)
                .statusCode(201));
    }

    static UUID directoryRecord(Tenant tenant) {
        return Api.id(tenant.as("org-admin")
                .post("/api/v1/organisations", Map.of("name", "Umoja", "kind", "SELF_HELP_GROUP"))
                .statusCode(201));
    }
}
