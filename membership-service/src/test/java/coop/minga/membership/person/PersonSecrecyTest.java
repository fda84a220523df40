package coop.minga.membership.person;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.membership.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.CanaryLog;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Seeds words that occur nowhere else, and looks for them where nobody may find them. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class PersonSecrecyTest {
    private static final String PATH = "/api/v1/persons";

    @Test
    void nothingPersonalStandsInTheDatabaseOrInTheLog() throws SQLException {
        String name = "Kanarienvogel" + UUID.randomUUID().toString().substring(0, 8);
        String digits =
                Integer.toString(10_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 89_999_999));
        // With a blank, or long enough, so that the digits of a token or an instant are not taken for it.
        String phone = "07" + digits.substring(0, 2) + " " + digits.substring(2);
        String international = "2547" + digits;
        String identifier = "ID" + UUID.randomUUID();
        String mail = name + "@example.org";
        String street = "Street of " + name;
        Tenant union = Tenant.register();
        Map<String, ?> body = Map.of(
                "names",
                Map.of("given", name),
                "birth",
                Map.of("year", 1984, "month", 2, "day", 29),
                "contactPoints",
                List.of(
                        Map.of("kind", "PHONE", "value", phone),
                        Map.of("kind", "EMAIL", "value", mail),
                        Map.of("kind", "POSTAL", "value", street)),
                "identifiers",
                List.of(Map.of("scheme", "NATIONAL_ID", "country", "KE", "value", identifier, "verified", true)),
                "externalIds",
                List.of("register:" + name));
        try (CanaryLog log = CanaryLog.start()) {
            Logger.getLogger(getClass()).info("The log is heard.");
            var created = union.as("organiser").post(PATH, body).statusCode(201);
            UUID id = Api.id(created);
            union.as("organiser")
                    .put("\"1\"", PATH + "/{id}", Map.of("names", Map.of("family", name)), id)
                    .statusCode(200);
            union.as("organiser").put("\"2\"", PATH + "/{id}", body, id).statusCode(200);
            union.as("organiser").post(PATH, body).spec(problem(409, "IDENTIFIER_TAKEN"));
            union.as("organiser")
                    .post(PATH, "{\"names\":{\"given\":\"" + name + "\"},")
                    .statusCode(400);
            union.as("organiser")
                    .post(PATH, Map.of("names", Map.of("given", name), "sex", name))
                    .statusCode(400);
            union.as("organiser").post(PATH + "/searches", Map.of("name", name)).statusCode(200);
            union.as("organiser")
                    .post(PATH + "/searches", Map.of("phone", phone))
                    .statusCode(200);
            log.assertNeverSaid(name, phone, international, identifier);
        }
        List<String> canaries = List.of(name, phone, international, identifier, normalised(identifier));
        assertThat(Dump.rows().filter(row -> Dump.tells(row, canaries))).isEmpty();
    }

    @Test
    void aRecordOpensOnlyUnderItsOwnKeyAndNowhereElse() throws SQLException {
        Tenant union = Tenant.register();
        UUID victim = record(union, "Victim");
        UUID thief = record(union, "Thief");
        try (Connection superuser = PostgresForTests.superuser("membership");
                var swap = superuser.prepareStatement("""
                        update membership.person p set sealed = v.sealed from membership.person v
                        where p.id = ? and v.id = ?""");
                var key = superuser.prepareStatement("""
                        update minga.personal_key p set wrapped_key = v.wrapped_key from minga.personal_key v
                        where p.owner_id = ? and v.owner_id = ?""")) {
            swap.setObject(1, thief);
            swap.setObject(2, victim);
            assertThat(swap.executeUpdate()).isEqualTo(1);
            union.as("organiser").get(PATH + "/{id}", thief).statusCode(500);
            key.setObject(1, thief);
            key.setObject(2, victim);
            assertThat(key.executeUpdate()).isEqualTo(1);
            String answer = union.as("organiser")
                    .get(PATH + "/{id}", thief)
                    .statusCode(500)
                    .extract()
                    .asString();
            assertThat(answer).doesNotContain("Victim");
        }
        union.as("organiser").get(PATH + "/{id}", victim).statusCode(200);
    }

    private static UUID record(Tenant union, String name) {
        return Api.id(union.as("organiser")
                .post(PATH, Map.of("names", Map.of("given", name)))
                .statusCode(201));
    }

    private static String normalised(String identifier) {
        return identifier.replace("-", "").toUpperCase(Locale.ROOT);
    }
}
