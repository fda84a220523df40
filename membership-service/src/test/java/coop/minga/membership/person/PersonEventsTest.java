package coop.minga.membership.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import coop.minga.membership.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.EventContract;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class PersonEventsTest {
    private static final String PATH = "/api/v1/persons";

    @Test
    void everyVersionIsToldAsTheContractSaysAndARefusalIsNot() throws SQLException {
        Tenant union = Tenant.register();
        var created = union.as("organiser")
                .post(
                        PATH,
                        Map.of(
                                "names",
                                Map.of("given", "Amina"),
                                "birth",
                                Map.of("year", 1984, "month", 2),
                                "sex",
                                "FEMALE",
                                "identifiers",
                                List.of(Map.of(
                                        "scheme",
                                        "ID",
                                        "country",
                                        "KE",
                                        "value",
                                        union.id().toString(),
                                        "verified",
                                        true))))
                .statusCode(201);
        UUID id = Api.id(created);
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        payloads("coop.minga.membership.subject-linked.v1", id).size() == 1);
        Map<String, ?> corrected = Map.of("names", Map.of("given", "Aminah"));
        union.as("organiser").put("\"1\"", PATH + "/{id}", corrected, id).statusCode(200);
        union.as("organiser").put("\"2\"", PATH + "/{id}", corrected, id).statusCode(200);
        union.as("organiser").put("\"1\"", PATH + "/{id}", corrected, id).statusCode(412);

        List<String> told = payloads("coop.minga.membership.person-recorded.v1", id);
        assertThat(told).hasSize(2);
        told.forEach(each -> EventContract.check("coop.minga.membership.person-recorded.v1", each));
        assertThat(told.getFirst())
                .contains("\"version\":1", "\"sex\":\"FEMALE\"", "\"birthYear\":1984")
                .doesNotContain("month");
        assertThat(told.getLast())
                .contains("\"version\":2", "\"sex\":\"UNKNOWN\"")
                .doesNotContain("birthYear");

        payloads("coop.minga.membership.subject-linked.v1", id)
                .forEach(each -> EventContract.check("coop.minga.membership.subject-linked.v1", each));
    }

    private static List<String> payloads(String type, UUID person) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection superuser = PostgresForTests.superuser("membership");
                var select = superuser.prepareStatement(
                        "select payload from minga.outbox where type = ? and aggregate_id = ? order by version")) {
            select.setString(1, type);
            select.setObject(2, person);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
