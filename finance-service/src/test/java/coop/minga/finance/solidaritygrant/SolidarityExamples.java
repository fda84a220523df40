package coop.minga.finance.solidaritygrant;

import coop.minga.finance.Tenant;
import coop.minga.finance.member.MemberPeriod;
import coop.minga.testing.Api;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.AccessWalk;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What the walks need of solidarity grants; each example in an organisation of its own. */
public final class SolidarityExamples implements FeatureExamples<Tenant> {
    private static final Map<String, ?> ROOMY =
            Map.of("capPerMember", Tenant.amount("5000.00"), "capPerRound", Tenant.amount("9000.00"));

    @Override
    public void inEveryCollection(Tenant owner) {
        Solidarity strike = Solidarity.begin(owner, "STRIKE", "100.00", Map.of());
        strike.claimed(owner.member(AccessWalk.MEMBER), "10.00");
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("solidarity_schemes_create", () -> {
                    Tenant union = Tenant.register().withChart();
                    union.fund(Map.of("id", id("e101"), "code", "S", "name", "Strike", "kind", "SOCIAL"));
                    return by("treasurer", union);
                })
                .given("solidarity_schemes_get", () -> scheme("auditor"))
                .given("solidarity_schemes_put", () -> scheme("treasurer"))
                .given("solidarity_rounds_open", () -> {
                    Solidarity strike = begin("STRIKE");
                    strike.union().resolution(id("e103"), 1, "ADOPTED", "CAMPAIGN");
                    strike.union()
                            .as("treasurer")
                            .post(
                                    Solidarity.SCHEMES,
                                    Map.of(
                                            "id",
                                            id("e102"),
                                            "kind",
                                            "STRIKE",
                                            "fund",
                                            strike.fund(),
                                            "terms",
                                            Solidarity.terms(Map.of())))
                            .statusCode(201);
                    return by("treasurer", strike.union());
                })
                .given("solidarity_rounds_get", () -> {
                    Solidarity strike = begin("STRIKE");
                    return Given.path("id", strike.round())
                            .by(Tokens.of("auditor", strike.union().id()));
                })
                .given("solidarity_rounds_close", () -> {
                    Solidarity strike = begin("STRIKE");
                    strike.union().resolution(id("e103"), 1, "ADOPTED", "GENERAL");
                    return Given.path("id", strike.round())
                            .by(Tokens.of("treasurer", strike.union().id()));
                })
                .given("solidarity_rounds_award", () -> {
                    Solidarity emergency = begin("EMERGENCY");
                    member(emergency.union(), "e104", UUID.randomUUID());
                    member(emergency.union(), "e105", UUID.randomUUID());
                    return Given.path("id", emergency.round())
                            .by(Tokens.of("treasurer", emergency.union().id()));
                })
                .given("solidarity_grants_claim", () -> {
                    Solidarity strike = begin("STRIKE", "e106");
                    member(strike.union(), "e107", UUID.randomUUID());
                    return by("organiser", strike.union());
                })
                .given("me_solidarity_grants_claim", () -> {
                    Solidarity hardship = begin("HARDSHIP", "e108");
                    UUID person = UUID.randomUUID();
                    member(hardship.union(), "e109", person);
                    return Given.nothing()
                            .by(Tokens.withPerson("member", hardship.union().id(), person));
                })
                .given("solidarity_grants_get", () -> claimed("auditor", "auditor"))
                .given("solidarity_grants_vote", () -> claimed("organiser", "amina"))
                .given("solidarity_grants_reject", () -> claimed("org-admin", "somebody"))
                .given("solidarity_grants_withdraw", () -> claimed("organiser", "somebody"))
                .given("solidarity_grants_pay", () -> approved("treasurer"))
                .given("solidarity_grants_refuse", () -> approved("treasurer"));
    }

    private static Solidarity begin(String kind) {
        return Solidarity.begin(Tenant.register(), kind, "2000.00", ROOMY);
    }

    /** With a round whose id is written in an example. */
    private static Solidarity begin(String kind, String round) {
        Solidarity begun = begin(kind);
        Api admin = begun.union().as("org-admin");
        admin.post(Solidarity.ROUNDS + "/{id}/closures", Map.of("resolution", begun.resolution()), begun.round())
                .statusCode(200);
        admin.post(
                        Solidarity.ROUNDS,
                        Map.of("id", id(round), "scheme", begun.scheme(), "resolution", begun.resolution()))
                .statusCode(201);
        return begun;
    }

    private static Given scheme(String role) {
        Solidarity strike = begin("STRIKE");
        return Given.path("id", strike.scheme())
                .by(Tokens.of(role, strike.union().id()));
    }

    private static Given claimed(String role, String subject) {
        Solidarity strike = begin("STRIKE");
        return Given.path("id", strike.claimed(strike.union().member(), "10.00"))
                .by(Tokens.withSubject(role, strike.union().id(), subject));
    }

    private static Given approved(String role) {
        Solidarity strike = begin("STRIKE");
        return Given.path("id", strike.approved(strike.union().member(), "10.00"))
                .by(Tokens.of(role, strike.union().id()));
    }

    private static Given by(String role, Tenant tenant) {
        return Given.nothing().by(Tokens.of(role, tenant.id()));
    }

    private static void member(Tenant tenant, String id, UUID person) {
        tenant.member(id(id), 1, person, new MemberPeriod("ACTIVE", LocalDate.of(2024, 1, 1), null));
    }

    private static UUID id(String last) {
        return UUID.fromString("0190f7a0-0000-7000-8000-00000000" + last);
    }
}
