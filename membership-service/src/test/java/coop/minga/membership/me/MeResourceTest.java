package coop.minga.membership.me;

import static coop.minga.testing.Problems.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.membership.Tenant;
import coop.minga.membership.consent.ConsentExamples;
import coop.minga.membership.person.PersonExamples;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class MeResourceTest {
    private static final String ME = "/api/v1/me";

    @Test
    void aMemberSeesAndCorrectsTheOwnRecordAndNothingTheOrganisationVerified() {
        Tenant union = Tenant.register();
        UUID person = person(union, UUID.randomUUID().toString());
        Api me = member(union, person);
        me.get(ME).statusCode(200).body("record.names.given", equalTo("Amina")).header("ETag", equalTo("\"1\""));

        me.put(
                        "\"1\"",
                        ME,
                        Map.of(
                                "names",
                                Map.of("given", "Aminah"),
                                "languages",
                                List.of("sw"),
                                "selfDeclaredGroups",
                                List.of("MIGRANT")))
                .statusCode(200)
                .body("record.names.given", equalTo("Aminah"))
                .body("selfDeclaredGroups", contains("MIGRANT"));

        union.as("organiser")
                .get("/api/v1/persons/{id}", person)
                .body("names.given", equalTo("Aminah"))
                .body("identifiers", hasSize(1))
                .body("identifiers[0].verified", equalTo(true));
        me.put("\"1\"", ME, Map.of("names", Map.of("given", "Amina"))).statusCode(412);
        me.put("\"2\"", ME, Map.of("names", Map.of("given", "Amina"), "identifiers", List.of()))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/identifiers"));
    }

    @Test
    void aTokenWithoutARecordOrOfAnotherOrganisationFindsNothing() {
        Tenant union = Tenant.register();
        UUID person = person(union, UUID.randomUUID().toString());

        union.as("member").get(ME).statusCode(404);
        member(Tenant.register(), person).get(ME).statusCode(404);
        union.as("organiser").get(ME).statusCode(403);
    }

    @Test
    void aMemberTakesEverythingAwayAndSeesWhoRead() {
        Tenant union = Tenant.register();
        Tenant clinic = Tenant.register();
        UUID person = person(union, UUID.randomUUID().toString());
        union.as("organiser")
                .post("/api/v1/memberships", Map.of("personId", person))
                .statusCode(201);
        UUID consent = Api.id(union.as("organiser")
                .post(
                        "/api/v1/persons/{id}/consents",
                        Map.of(
                                "granteeId", clinic.id(),
                                "purpose", "LEGAL_AID",
                                "scope", List.of("NAMES"),
                                "channel", "WEB",
                                "language", "en",
                                "policyVersion", "1"),
                        person)
                .statusCode(201));
        UUID job = Api.id(union.as("organiser")
                .post("/api/v1/persons/{id}/work-profiles", Map.of("workerGroup", "STREET_VENDOR"), person)
                .statusCode(201));
        Api me = member(union, person);
        me.put("\"1\"", ME, Map.of("names", Map.of("given", "Amina"), "selfDeclaredGroups", List.of("MIGRANT")))
                .statusCode(200);
        String clinicName = "Union " + clinic.id();
        me.get(ME + "/consents").body("items.granteeName", contains(clinicName));
        me.post("/api/v1/consents/{id}/grants", Map.of(), consent).statusCode(200);
        clinic.as("partner").get("/api/v1/consented-persons/{id}", consent).statusCode(200);

        me.get(ME + "/memberships").statusCode(200).body("items", hasSize(1));
        me.get(ME + "/consents").statusCode(200).body("items.id", contains(consent.toString()));
        me.get(ME + "/work-profiles").statusCode(200).body("items.id", contains(job.toString()));
        me.get(ME + "/consent-reads")
                .statusCode(200)
                .body("items.consentId", contains(consent.toString()))
                .body("items.granteeId", contains(clinic.id().toString()))
                .body("items.granteeName", contains(clinicName));
        me.get(ME + "/export")
                .statusCode(200)
                .header("Content-Disposition", containsString("my-data.json"))
                .body("me.record.names.given", equalTo("Amina"))
                .body("me.selfDeclaredGroups", contains("MIGRANT"))
                .body("memberships.personId", contains(person.toString()))
                .body("workProfiles.id", contains(job.toString()))
                .body("consents.state", contains("GRANTED"))
                .body("consentReads.granteeName", contains(clinicName));
    }

    @Test
    void anotherRoleDoesNotWidenWhatAMemberMayDoToOthers() {
        Tenant union = Tenant.register();
        UUID other = person(union, UUID.randomUUID().toString());
        UUID membership = Api.id(union.as("organiser")
                .post("/api/v1/memberships", Map.of("personId", other))
                .statusCode(201));
        UUID consent = ConsentExamples.requested(union, other, Tenant.register(), List.of("NAMES"));
        UUID person = person(union, UUID.randomUUID().toString());
        Api treasurer = Api.with(Tokens.signed(Tokens.claims("several", union.id())
                .claim("groups", List.of("member", "treasurer"))
                .claim("person", person.toString())
                .build()));

        treasurer.get("/api/v1/consents/{id}", consent).spec(problem(404, "CONSENT_UNKNOWN"));
        treasurer.post("/api/v1/consents/{id}/grants", Map.of(), consent).spec(problem(404, "CONSENT_UNKNOWN"));
        treasurer
                .post("/api/v1/memberships/{id}/withdrawals", Map.of(), membership)
                .spec(problem(404, "MEMBERSHIP_UNKNOWN"));
        treasurer.get("/api/v1/memberships/{id}", membership).statusCode(200);
        treasurer.get(ME).body("record.id", equalTo(person.toString()));
    }

    @Test
    void aMemberReadsTheLinkedRecordsAndNobodyElseLearnsOfThem() {
        String number = UUID.randomUUID().toString();
        Tenant union = Tenant.register();
        Tenant sacco = Tenant.register("COOPERATIVE");
        UUID inUnion = person(union, number);
        UUID inSacco = person(sacco, number);
        sacco.as("organiser")
                .post("/api/v1/memberships", Map.of("personId", inSacco))
                .statusCode(201);
        Api me = member(union, inUnion);

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> me.get(ME + "/linked-records")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].organisationId", equalTo(sacco.id().toString()))
                .body("items[0].record.id", equalTo(inSacco.toString()))
                .body("items[0].memberships", hasSize(1)));

        union.as("organiser").get(ME + "/linked-records").statusCode(403);
        me.get("/api/v1/persons/{id}", inSacco).statusCode(403);
    }

    private static Api member(Tenant organisation, UUID person) {
        return Api.with(Tokens.withPerson("member", organisation.id(), person));
    }

    private static UUID person(Tenant organisation, String number) {
        return PersonExamples.identified(organisation, UUID.randomUUID(), number);
    }
}
