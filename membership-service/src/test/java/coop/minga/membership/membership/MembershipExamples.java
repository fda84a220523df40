package coop.minga.membership.membership;

import static java.util.Map.entry;

import coop.minga.membership.FeatureExamples;
import coop.minga.membership.Tenant;
import coop.minga.membership.person.PersonExamples;
import coop.minga.testing.Api;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What the walks need of memberships. */
public final class MembershipExamples implements FeatureExamples {
    private static final String PATH = "/api/v1/memberships";

    /** The person that the documented application names. */
    private static final UUID APPLICANT = UUID.fromString("0197c1f0-0000-7000-8000-0000000a111a");

    /** The resolution that the documented expulsion names. */
    private static final UUID RESOLUTION = UUID.fromString("0197c1f0-0000-7000-8000-0000000e7001");

    private static final Map<String, Object> STEP = Map.of("effectiveOn", "2025-02-01");

    private static final Map<String, Object> HEARING =
            Map.of("effectiveOn", "2025-02-01", "noticeOn", "2025-02-01", "hearingOn", "2025-03-01");

    @Override
    public void inEveryCollection(Tenant owner) {
        application(owner);
        block(owner, 3);
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        for (var made : made().entrySet()) {
            // An organisation of its own for each: some decide policies, and ids stand in the examples.
            examples.given(made.getKey(), () -> {
                Tenant own = Tenant.register();
                return Given.path("id", made.getValue().apply(own)).by(Tokens.of("org-admin", own.id()));
            });
        }
        return examples.given("memberships_create", () -> {
            PersonExamples.person(tenant, APPLICANT);
            return Given.nothing();
        });
    }

    private static Map<String, Function<Tenant, UUID>> made() {
        return Map.ofEntries(
                entry("memberships_get", MembershipExamples::application),
                entry("memberships_transitions", MembershipExamples::application),
                entry("memberships_transfer_code", MembershipExamples::departed),
                entry("memberships_review", MembershipExamples::application),
                entry("memberships_waitlist", MembershipExamples::application),
                entry("memberships_reject", MembershipExamples::application),
                entry("memberships_withdraw", MembershipExamples::application),
                entry("memberships_approve", MembershipExamples::application),
                entry("memberships_pay_fee", MembershipExamples::approvedForAFee),
                entry("memberships_waive_fee", MembershipExamples::approvedForAFee),
                entry("memberships_suspend", MembershipExamples::member),
                entry("memberships_reinstate", own -> moved(own, member(own), "suspensions", STEP)),
                entry("memberships_hear", MembershipExamples::member),
                entry("memberships_acquit", MembershipExamples::heard),
                entry("memberships_expel", MembershipExamples::toBeExpelled),
                entry("memberships_uphold_appeal", MembershipExamples::expelled),
                entry("memberships_resign", MembershipExamples::member),
                entry("memberships_record_death", MembershipExamples::member),
                entry("memberships_lapse", own -> {
                    decide(own, "LAPSE_AFTER_DAYS", "365");
                    return member(own);
                }),
                entry("memberships_change_category", MembershipExamples::member),
                entry("memberships_override", MembershipExamples::member),
                entry("memberships_transfer", MembershipExamples::member),
                entry("memberships_correct", MembershipExamples::member),
                entry("number_blocks_get", own -> block(own, 3)),
                entry("number_blocks_release", own -> block(own, 3)));
    }

    static UUID block(Tenant tenant, int count) {
        return Api.id(tenant.as("organiser")
                .post("/api/v1/member-number-blocks", Map.of("deviceId", "tablet-7", "count", count))
                .statusCode(201));
    }

    /** Somebody's application, of a day long past. */
    public static UUID application(Tenant tenant) {
        return Api.id(tenant.as("organiser")
                .post(PATH, Map.of("personId", PersonExamples.person(tenant), "joinedOn", "2025-01-01"))
                .statusCode(201));
    }

    /** Somebody's membership, active since long. */
    public static UUID member(Tenant tenant) {
        return moved(tenant, application(tenant), "approvals", STEP);
    }

    /** Called to a hearing that was held long ago. */
    static UUID heard(Tenant tenant) {
        return moved(tenant, member(tenant), "hearings", HEARING);
    }

    static UUID expelled(Tenant tenant) {
        return moved(
                tenant,
                toBeExpelled(tenant),
                "expulsions",
                Map.of("effectiveOn", "2025-03-02", "resolutionId", RESOLUTION));
    }

    private static UUID toBeExpelled(Tenant tenant) {
        UUID membership = heard(tenant);
        Api admin = tenant.as("org-admin");
        admin.post(
                        "/api/v1/resolutions",
                        Map.of(
                                "id",
                                RESOLUTION,
                                "subject",
                                Map.of("kind", "EXPULSION", "id", membership),
                                "title",
                                "Expulsion",
                                "text",
                                "The member is expelled."))
                .statusCode(201);
        admin.post(
                        "/api/v1/resolutions/{id}/adoptions",
                        Map.of(
                                "decision",
                                Map.of("method", "CONSENSUS", "standingAside", 0, "present", 9, "entitled", 9)),
                        RESOLUTION)
                .statusCode(200);
        return membership;
    }

    private static UUID approvedForAFee(Tenant tenant) {
        decide(tenant, "ADMISSION_FEE", "YES");
        return member(tenant);
    }

    private static UUID departed(Tenant tenant) {
        return moved(
                tenant, member(tenant), "transfers", Map.of("effectiveOn", "2025-03-01", "organisationId", APPLICANT));
    }

    /** Decides a policy for all days that tests name. */
    public static void decide(Tenant tenant, String policy, String value) {
        tenant.as("org-admin")
                .post(
                        "/api/v1/policies/{name}/versions",
                        Map.of("value", value, "validFrom", "2020-01-01", "reason", "As the assembly decided."),
                        policy)
                .statusCode(201);
    }

    static UUID moved(Tenant tenant, UUID membership, String step, Map<String, Object> body) {
        tenant.as("org-admin")
                .post(PATH + "/{id}/{step}", body, membership, step)
                .statusCode(200);
        return membership;
    }
}
