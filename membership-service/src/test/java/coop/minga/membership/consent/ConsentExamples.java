package coop.minga.membership.consent;

import coop.minga.membership.FeatureExamples;
import coop.minga.membership.Tenant;
import coop.minga.membership.person.PersonExamples;
import coop.minga.testing.Api;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the walks need of consents. */
public final class ConsentExamples implements FeatureExamples {
    /** The partner that the documented request names. */
    private static final UUID PARTNER = UUID.fromString("0197c1f0-0000-7000-8000-0000000000ad");

    @Override
    public void inEveryCollection(Tenant owner) {
        granted(Tenant.register(), owner, List.of("NAMES"));
        granted(owner, Tenant.register(), List.of("NAMES"));
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("person_consents_list", () -> Given.path("personId", PersonExamples.person(tenant)))
                .given("person_consent_reads_list", () -> Given.path("personId", PersonExamples.person(tenant)))
                .given("person_consents_create", () -> {
                    Tenant.register(PARTNER);
                    return Given.path("personId", PersonExamples.person(tenant));
                })
                .given("consents_get", () -> Given.path("id", requested(tenant)))
                .given("consents_grant", () -> Given.path("id", requested(tenant)))
                .given("consents_refuse", () -> Given.path("id", requested(tenant)))
                .given(
                        "consents_withdraw",
                        () -> Given.path("id", granted(tenant, Tenant.register(), List.of("NAMES"))))
                .given(
                        "consented_persons_get",
                        () -> Given.path("id", granted(Tenant.register(), tenant, List.of("NAMES"))))
                .given("consented_persons_confirm_deletion", () -> {
                    Tenant keeper = Tenant.register();
                    UUID consent = granted(keeper, tenant, List.of("NAMES"));
                    decide(keeper, consent, "withdrawals");
                    return Given.path("id", consent);
                });
    }

    private static UUID requested(Tenant keeper) {
        return requested(keeper, PersonExamples.person(keeper), Tenant.register(), List.of("NAMES"));
    }

    /** A question to somebody that nobody has answered. */
    public static UUID requested(Tenant keeper, UUID person, Tenant partner, List<String> scope) {
        return Api.id(keeper.as("organiser")
                .post("/api/v1/persons/{id}/consents", request(partner, scope), person)
                .statusCode(201));
    }

    static Map<String, Object> request(Tenant partner, List<String> scope) {
        return Map.of(
                "granteeId",
                partner.id(),
                "purpose",
                "REFERRAL",
                "scope",
                scope,
                "channel",
                "VOICE",
                "language",
                "sw",
                "policyVersion",
                "2026-1");
    }

    /** A read by a partner, for which the person agreed. */
    public static void readOf(Tenant keeper, UUID person) {
        Tenant partner = Tenant.register();
        UUID consent = requested(keeper, person, partner, List.of("NAMES"));
        decide(keeper, consent, "grants");
        partner.as("partner").get("/api/v1/consented-persons/{id}", consent).statusCode(200);
    }

    private static UUID granted(Tenant keeper, Tenant partner, List<String> scope) {
        UUID consent = requested(keeper, PersonExamples.person(keeper), partner, scope);
        decide(keeper, consent, "grants");
        return consent;
    }

    static void decide(Tenant keeper, UUID consent, String step) {
        keeper.as("organiser")
                .post("/api/v1/consents/{id}/{step}", Map.of(), consent, step)
                .statusCode(200);
    }
}
