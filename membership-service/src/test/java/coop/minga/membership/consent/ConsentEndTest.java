package coop.minga.membership.consent;

import static coop.minga.testing.Problems.problem;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.membership.Tenant;
import coop.minga.membership.person.PersonExamples;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How consents end without anybody withdrawing them. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class ConsentEndTest {
    private static final String CONSENT = "/api/v1/consents/{id}";
    private static final String READ = "/api/v1/consented-persons/{id}";
    private static final List<String> NAMES = List.of("NAMES");

    private Tenant union;
    private Tenant clinic;
    private UUID person;

    @BeforeEach
    void somebodyInAUnion() {
        union = Tenant.register();
        clinic = Tenant.register();
        person = PersonExamples.person(union);
    }

    @Test
    void anErasureEndsWhatWasGrantedAndWhatWasAsked() {
        UUID granted = granted();
        clinic.as("partner").get(READ, granted).statusCode(200);
        Tenant bank = Tenant.register();
        UUID asked = ConsentExamples.requested(union, person, bank, NAMES);

        union.as("org-admin")
                .post(
                        "/api/v1/persons/{id}/erasures",
                        Map.of("ground", "PERSON_ASKED", "requestedBy", "PERSON"),
                        person)
                .statusCode(200);

        clinic.as("partner").get(READ, granted).spec(problem(410, "CONSENT_ENDED"));
        union.as("organiser").get(CONSENT, granted).body("state", equalTo("WITHDRAWN"));
        union.as("organiser").get(CONSENT, asked).body("state", equalTo("REFUSED"));
        union.as("organiser")
                .post(CONSENT + "/grants", Map.of(), asked)
                .spec(problem(409, "CONSENT_STEP_NOT_ALLOWED"))
                .body("currentState", equalTo("REFUSED"), "allowedTransitions", empty());
        bank.as("partner").get(READ, asked).statusCode(404);
        bank.as("partner").get("/api/v1/consented-persons").body("items", empty());
    }

    @Test
    void nothingIsReadAfterTheLastDay() throws SQLException {
        UUID consent = granted();
        clinic.as("partner").get(READ, consent).statusCode(200);

        lastDayWasTwoDaysAgo(consent);

        clinic.as("partner").get(READ, consent).spec(problem(410, "CONSENT_ENDED"));
        clinic.as("partner").get("/api/v1/consented-persons").body("items[0].inForce", equalTo(false));
        union.as("organiser").get(CONSENT, consent).body("state", equalTo("EXPIRED"));
        union.as("organiser").get("/api/v1/persons/{id}/consent-reads", person).body("items", hasSize(1));
        clinic.as("partner").post(READ + "/deletion-confirmations", "", consent).statusCode(200);
    }

    private UUID granted() {
        UUID consent = ConsentExamples.requested(union, person, clinic, NAMES);
        ConsentExamples.decide(union, consent, "grants");
        return consent;
    }

    /** So that it is over in every zone. */
    private static void lastDayWasTwoDaysAgo(UUID consent) throws SQLException {
        try (Connection superuser = PostgresForTests.superuser("membership");
                var update = superuser.prepareStatement(
                        "update membership.consent set last_day = current_date - 2 where id = ?")) {
            update.setObject(1, consent);
            update.executeUpdate();
        }
    }
}
