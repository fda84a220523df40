package coop.minga.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.membership.Tenant;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list that is imported again adds what it knows, and takes nothing back that people have recorded since. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class PersonReimportTest {
    private static final String HEADER = "Key,First,Phone,Mail,Card\n";
    private static final Map<String, Object> RULE =
            Map.of("hours", "after 18:00", "channel", "SMS", "neutralTextOnly", true);

    private Tenant union;
    private String id;

    @BeforeEach
    void importOnceAndRecordMore() {
        union = Tenant.register();
        wait(HEADER + "7,Amina,0712 345678,Amina@example.org,00-815\n", "1 created, 0 updated");
        ValidatableResponse person = union.as("organiser").get("/api/v1/persons");
        id = person.extract().path("items[0].id");
        union.as("organiser")
                .put(
                        "\"1\"",
                        "/api/v1/persons/{id}",
                        Map.of(
                                "names",
                                Map.of("given", "Amina"),
                                "contactPoints",
                                List.of(
                                        point("PHONE", "+254712345678", true, RULE),
                                        point("EMAIL", "Amina@example.org", true, Map.of("neutralTextOnly", true)),
                                        point("OTHER", "ask at the kiosk", false, Map.of("neutralTextOnly", true))),
                                "identifiers",
                                List.of(identifier("CARD", "00815"), identifier("PASSPORT", "P1")),
                                "externalIds",
                                List.of("list:2026", "ledger:1")),
                        UUID.fromString(id))
                .statusCode(200);
    }

    @Test
    void rulesAndVerificationsStayAsTheyWereSet() {
        Map<String, Object> before = recorded();

        wait(HEADER + "7,Aminah,0712-345 678,amina@example.org,00 815\n", "0 created, 1 updated");

        assertThat(recorded()).isEqualTo(before);
        union.as("organiser").get("/api/v1/persons/{id}", id).body("names.given", equalTo("Aminah"));
    }

    @Test
    void whatTheListKnowsBesidesIsAdded() {
        wait(HEADER + "7,Amina,0712345679,,77\n", "0 created, 1 updated");

        union.as("organiser")
                .get("/api/v1/persons/{id}", id)
                .body(
                        "contactPoints.value",
                        equalTo(List.of("+254712345678", "Amina@example.org", "ask at the kiosk", "+254712345679")))
                .body("contactPoints[0].safeToContact.neutralTextOnly", equalTo(true))
                .body("identifiers.value", equalTo(List.of("00815", "P1", "77")))
                .body("identifiers.verified", equalTo(List.of(true, true, false)));
    }

    private Map<String, Object> recorded() {
        var person = union.as("organiser").get("/api/v1/persons/{id}", id).extract();
        return Map.of(
                "contactPoints", person.path("contactPoints"),
                "identifiers", person.path("identifiers"),
                "externalIds", person.path("externalIds"));
    }

    private void wait(String csv, String counts) {
        var done = new Upload(union, "PERSONS_WITH_MEMBERSHIPS")
                .column("names.given", "First")
                .column("phone", "Phone")
                .column("email", "Mail")
                .constant("identifier.scheme", "CARD")
                .constant("identifier.country", "KE")
                .column("identifier.value", "Card")
                .constant("externalIds", "list:2026")
                .with("identifyingColumns", List.of("Key"))
                .andWait(csv);
        assertThat(Upload.counts(done)).isEqualTo("COMPLETED " + counts + ", 0 unchanged, 0 refused");
    }

    private static Map<String, Object> point(String kind, String value, boolean shared, Map<String, Object> rule) {
        return Map.of("kind", kind, "value", value, "sharedWithHousehold", shared, "safeToContact", rule);
    }

    private static Map<String, Object> identifier(String scheme, String value) {
        return Map.of("scheme", scheme, "country", "KE", "value", value, "verified", true);
    }
}
