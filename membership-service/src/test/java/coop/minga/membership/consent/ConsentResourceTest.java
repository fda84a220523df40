package coop.minga.membership.consent;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import coop.minga.membership.Tenant;
import coop.minga.membership.person.PersonExamples;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class ConsentResourceTest {
    private static final String CONSENT = "/api/v1/consents/{id}";
    private static final String READ = "/api/v1/consented-persons/{id}";
    private static final List<String> NAMES = List.of("NAMES");

    private Tenant union = new Tenant(new UUID(0, 0));
    private Tenant clinic = union;
    private UUID person = union.id();

    @BeforeEach
    void somebodyInAUnion() {
        union = Tenant.register();
        clinic = Tenant.register();
        person = Api.id(union.as("organiser")
                .post(
                        "/api/v1/persons",
                        Map.of(
                                "names",
                                Map.of("given", "Wanjiru"),
                                "sex",
                                "FEMALE",
                                "contactPoints",
                                List.of(Map.of("kind", "PHONE", "value", "+254711000111"))))
                .statusCode(201));
    }

    @Test
    void aPartnerReadsExactlyWhatTheConsentCovers() {
        UUID consent = granted(List.of("NAMES", "SEX"));

        clinic.as("partner")
                .get(READ, consent)
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("names.given", equalTo("Wanjiru"))
                .body("sex", equalTo("FEMALE"))
                .body("scope", contains("NAMES", "SEX"))
                .body("contactPoints", nullValue())
                .body("birth", nullValue())
                .body("identifiers", nullValue())
                .body("memberships", nullValue())
                .body("workProfiles", nullValue())
                .body("id", equalTo(consent.toString()))
                .body("personId", nullValue());
        clinic.as("partner").get("/api/v1/persons/{id}", person).statusCode(403);
    }

    @Test
    void aMembershipIsReadWithoutItsHistory() {
        union.as("organiser")
                .post("/api/v1/memberships", Map.of("personId", person, "joinedOn", "2025-01-01"))
                .statusCode(201);

        clinic.as("partner")
                .get(READ, granted(List.of("MEMBERSHIPS")))
                .statusCode(200)
                .body("memberships", hasSize(1))
                .body("memberships[0].keySet()", containsInAnyOrder("version", "memberNumber", "state", "since"))
                .body("names", nullValue());
    }

    @Test
    void theTagIsAnotherWheneverSomethingElseIsShown() {
        UUID job = Api.id(union.as("organiser")
                .post("/api/v1/persons/{id}/work-profiles", Map.of("isco08", "5212"), person)
                .statusCode(201));
        UUID consent = granted(List.of("SEX", "WORK"));
        String withJob = Api.etag(clinic.as("partner").get(READ, consent).body("workProfiles", hasSize(1)));
        assertEquals(withJob, Api.etag(clinic.as("partner").get(READ, consent)));

        // One version less of a job and one more of the person: together as many as before.
        union.as("organiser")
                .post("/api/v1/work-profiles/{id}/withdrawals", Map.of(), job)
                .statusCode(200);
        union.as("organiser")
                .put("\"1\"", "/api/v1/persons/" + person, Map.of("names", Map.of("given", "Wanjiru"), "sex", "MALE"))
                .statusCode(200);
        String after = Api.etag(clinic.as("partner").get(READ, consent).body("sex", equalTo("MALE")));
        assertNotEquals(withJob, after);
    }

    @Test
    void nothingIsReadBeforeTheGrantAndNothingOfARefusalIsKnown() {
        UUID consent = ConsentExamples.requested(union, person, clinic, NAMES);
        clinic.as("partner").get(READ, consent).statusCode(404);
        clinic.as("partner").get("/api/v1/consented-persons").body("items", hasSize(0));

        ConsentExamples.decide(union, consent, "refusals");

        clinic.as("partner").get(READ, consent).statusCode(404);
        clinic.as("partner").get("/api/v1/consented-persons").body("items", hasSize(0));
        union.as("organiser").get("/api/v1/persons/{id}", person).statusCode(200);
    }

    @Test
    void aConsentForOnePartnerOpensNothingToAnother() {
        UUID consent = granted(NAMES);

        Tenant.register().as("partner").get(READ, consent).statusCode(404).body("code", equalTo("CONSENT_UNKNOWN"));
    }

    @Test
    void nothingIsReadAfterTheAnswerToAWithdrawal() {
        UUID consent = granted(NAMES);
        clinic.as("partner").get(READ, consent).statusCode(200);
        union.as("organiser")
                .post(CONSENT + "/withdrawals", Map.of("reason", "They told my cousin."), consent)
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));

        String said = clinic.as("partner")
                .get(READ, consent)
                .statusCode(410)
                .body("code", equalTo("CONSENT_ENDED"))
                .extract()
                .asString();
        assertFalse(said.contains("cousin"));
        clinic.as("partner")
                .get("/api/v1/consented-persons")
                .statusCode(200)
                .body("items[0].inForce", equalTo(false))
                .body("items[0].endedAt", notNullValue())
                .body("items[0].reason", nullValue());
    }

    /** A reader hammers while the consent is withdrawn: whatever begins after the answer gets 410. */
    @Test
    void aWithdrawalHoldsUnderReadsThatGoOn() {
        UUID consent = granted(NAMES);
        AtomicBoolean withdrawn = new AtomicBoolean();
        AtomicBoolean stop = new AtomicBoolean();
        String token = Tokens.of("partner", clinic.id());
        CompletableFuture<Integer> leaks = CompletableFuture.supplyAsync(() -> {
            int after = 0;
            while (!stop.get()) {
                boolean late = withdrawn.get();
                int status = Api.with(token).request().get(READ, consent).statusCode();
                after += late && status != 410 ? 1 : 0;
            }
            return after;
        });

        ConsentExamples.decide(union, consent, "withdrawals");
        withdrawn.set(true);
        clinic.as("partner").get(READ, consent).statusCode(410);
        stop.set(true);

        assertEquals(0, leaks.join());
    }

    @Test
    void everyReadIsShownToThePersonAndTheOrganisation() {
        UUID consent = granted(List.of("NAMES", "CONTACT_POINTS"));
        clinic.as("partner").get(READ, consent).statusCode(200);
        clinic.as("partner").get(READ, consent).statusCode(200);
        Tenant.register().as("partner").get(READ, consent).statusCode(404);

        union.as("organiser")
                .get("/api/v1/persons/{id}/consent-reads", person)
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.consentId", contains(consent.toString(), consent.toString()))
                .body("items[0].scope", contains("CONTACT_POINTS", "NAMES"));
        clinic.as("organiser").get("/api/v1/persons/{id}/consent-reads", person).statusCode(404);
    }

    @Test
    void aLaterConsentForTheSamePurposeTakesThePlaceOfTheEarlier() {
        UUID earlier = granted(List.of("NAMES", "CONTACT_POINTS"));
        UUID later = granted(NAMES);

        clinic.as("partner").get(READ, earlier).statusCode(410);
        clinic.as("partner").get(READ, later).statusCode(200).body("contactPoints", nullValue());
        union.as("organiser").get(CONSENT, earlier).body("state", equalTo("SUPERSEDED"));
    }

    @Test
    void thePartnerConfirmsTheDeletionAndTheOrganisationSeesIt() {
        UUID consent = granted(NAMES);
        clinic.as("partner")
                .post(READ + "/deletion-confirmations", "", consent)
                .statusCode(409)
                .body("code", equalTo("CONSENT_NOT_ENDED"));
        ConsentExamples.decide(union, consent, "withdrawals");

        clinic.as("partner")
                .post(READ + "/deletion-confirmations", "", consent)
                .statusCode(200)
                .body("deletionConfirmedAt", notNullValue());

        union.as("organiser").get(CONSENT, consent).body("deletionConfirmedAt", notNullValue());
        Tenant.register()
                .as("partner")
                .post(READ + "/deletion-confirmations", "", consent)
                .statusCode(404);
    }

    @Test
    void aMemberDecidesTheOwnConsentsAndSeesNoOthers() {
        UUID own = ConsentExamples.requested(union, person, clinic, NAMES);
        UUID another = ConsentExamples.requested(union, PersonExamples.person(union), clinic, NAMES);
        Api member = Api.with(Tokens.withPerson("member", union.id(), person));

        member.post(CONSENT + "/grants", Map.of(), own).statusCode(200).body("state", equalTo("GRANTED"));
        member.post(CONSENT + "/withdrawals", Map.of(), own).statusCode(200);
        member.get(CONSENT, another).statusCode(404);
        member.post(CONSENT + "/grants", Map.of(), another).statusCode(404);
    }

    @Test
    void refusesWhatCannotBeAgreedTo() {
        Map<String, Object> request = new HashMap<>(ConsentExamples.request(clinic, NAMES));
        refused(request, "granteeId", union.id(), "CONSENT_FOR_ONESELF", "/granteeId");
        refused(request, "granteeId", UUID.randomUUID(), "CONSENT_PARTNER_UNKNOWN", "/granteeId");
        refused(request, "channel", "WITNESSED", "CONSENT_WITNESS_MISSING", "/witness");
        refused(request, "language", "??", "CONSENT_LANGUAGE_UNKNOWN", "/language");
        refused(request, "until", "2020-01-01", "CONSENT_LAST_DAY_NOT_ALLOWED", "/until");
        refused(request, "until", LocalDate.of(2099, 1, 1).toString(), "CONSENT_LAST_DAY_NOT_ALLOWED", "/until");
        union.as("organiser")
                .post("/api/v1/persons/{id}/consents", ConsentExamples.request(clinic, List.of()), person)
                .statusCode(400);
        union.as("organiser")
                .post("/api/v1/persons/{id}/consents", request, UUID.randomUUID())
                .statusCode(404);
    }

    @Test
    void anIllegalStepSaysWhatIsAllowed() {
        UUID consent = granted(NAMES);

        union.as("organiser")
                .post(CONSENT + "/refusals", Map.of(), consent)
                .statusCode(409)
                .body("currentState", equalTo("GRANTED"))
                .body("allowedTransitions", contains("withdrawals"));
    }

    private void refused(Map<String, Object> request, String field, Object value, String code, String pointer) {
        Map<String, Object> wrong = new HashMap<>(request);
        wrong.put(field, value);
        union.as("organiser")
                .post("/api/v1/persons/{id}/consents", wrong, person)
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private UUID granted(List<String> scope) {
        UUID consent = ConsentExamples.requested(union, person, clinic, scope);
        ConsentExamples.decide(union, consent, "grants");
        return consent;
    }
}
