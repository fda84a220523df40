package coop.minga.membership.resolution;

import coop.minga.membership.FeatureExamples;
import coop.minga.membership.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/** What the walks need of resolutions. */
public final class ResolutionExamples implements FeatureExamples {
    private static final String PATH = "/api/v1/resolutions";
    private static final Map<String, Object> BY_OFFICERS = Map.of("method", "OFFICERS", "present", 3);
    private static final Map<String, Object> BY_CONSENSUS =
            Map.of("method", "CONSENSUS", "standingAside", 0, "present", 9, "entitled", 9);

    @Override
    public void inEveryCollection(Tenant owner) {
        tabled(owner, Map.of("kind", "GENERAL"));
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        for (String operation : new String[] {"get", "amend", "adopt", "reject", "withdraw"}) {
            examples = examples.given(
                    "resolutions_" + operation, () -> Given.path("id", tabled(tenant, Map.of("kind", "GENERAL"))));
        }
        return examples.given(
                "resolutions_ratify", () -> Given.path("id", provisional(tenant, Map.of("kind", "GENERAL"), today()))
                        .by(Tokens.withSubject("org-admin", tenant.id(), "chair")));
    }

    /** Tabled long ago. */
    static UUID tabled(Tenant tenant, Map<String, Object> subject) {
        return tabled(tenant, UUID.randomUUID(), subject);
    }

    private static UUID tabled(Tenant tenant, UUID id, Map<String, Object> subject) {
        return Api.id(tenant.as("org-admin")
                .post(
                        PATH,
                        Map.of(
                                "id",
                                id,
                                "subject",
                                subject,
                                "title",
                                "A",
                                "text",
                                "So be it.",
                                "effectiveOn",
                                "2025-01-01"))
                .statusCode(201));
    }

    static UUID provisional(Tenant tenant, Map<String, Object> subject, LocalDate on) {
        UUID id = tabled(tenant, subject);
        tenant.as("org-admin")
                .post(PATH + "/{id}/adoptions", Map.of("decision", BY_OFFICERS, "effectiveOn", on.toString()), id)
                .statusCode(200);
        return id;
    }

    /** An adopted resolution, for what may only be done with one. */
    public static UUID adopted(Tenant tenant, String kind, UUID subject) {
        return adopted(tenant, UUID.randomUUID(), kind, subject);
    }

    /** Where the id is written somewhere, as in an example. */
    public static UUID adopted(Tenant tenant, UUID id, String kind, UUID subject) {
        tabled(tenant, id, Map.of("kind", kind, "id", subject));
        tenant.as("org-admin")
                .post(PATH + "/{id}/adoptions", Map.of("decision", BY_CONSENSUS), id)
                .statusCode(200);
        return id;
    }

    /** Where the organisations of tests are. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Africa/Nairobi"));
    }
}
