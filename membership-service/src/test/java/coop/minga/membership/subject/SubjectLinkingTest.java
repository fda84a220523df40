package coop.minga.membership.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import coop.minga.membership.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class SubjectLinkingTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String PATH = "/api/v1/persons";

    @Test
    void threeOrganisationsRecordOneWorkerAndNoneCanTell() throws SQLException {
        String number = UUID.randomUUID().toString();
        List<Tenant> organisations = List.of(Tenant.register(), Tenant.register(), Tenant.register("COOPERATIVE"));
        List<String> forms = new ArrayList<>();
        List<UUID> persons = new ArrayList<>();
        for (Tenant each : organisations) {
            ValidatableResponse created = record(each, number).statusCode(201);
            persons.add(Api.id(created));
            forms.add(form(created, persons));
        }
        await().atMost(PATIENCE).until(() -> linked(persons).size() == 3);

        assertThat(linked(persons).values())
                .as("one human")
                .hasSize(3)
                .containsOnly(linked(persons).get(persons.getFirst()));
        assertThat(new LinkedHashSet<>(forms)).as("answers to the three").hasSize(1);
        List<String> afterwards = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Tenant each = organisations.get(i);
            UUID person = persons.get(i);
            var read = each.as("organiser").get(PATH + "/{id}", person).statusCode(200);
            assertThat(Api.etag(read)).isEqualTo("\"1\"");
            afterwards.add(form(read, persons));
            afterwards.add(form(each.as("auditor").list(PATH, Map.of("count", true)), persons));
            afterwards.add(form(each.as("auditor").post(PATH + "/searches", Map.of("name", "Amina")), persons));
            afterwards.add(
                    form(each.as("organiser").put("\"1\"", PATH + "/{id}", body(number, "Aminah"), person), persons));
        }
        assertThat(new LinkedHashSet<>(afterwards)).as("four kinds of answers").hasSize(4);
        String subject = subjectOf(persons.getFirst()).toString();
        assertThat(afterwards).noneMatch(each -> each.contains(subject) || each.contains("subject"));
    }

    @Test
    void onlyVerifiedIdentifiersLink() throws SQLException {
        String number = UUID.randomUUID().toString();
        UUID first = Api.id(record(Tenant.register(), number).statusCode(201));
        UUID unverified = Api.id(Tenant.register()
                .as("organiser")
                .post(
                        PATH,
                        Map.of(
                                "names",
                                Map.of("given", "Amina"),
                                "identifiers",
                                List.of(Map.of("scheme", "NATIONAL_ID", "country", "KE", "value", number))))
                .statusCode(201));
        UUID last = Api.id(record(Tenant.register(), number).statusCode(201));
        await().atMost(PATIENCE).until(() -> linked(List.of(first, last)).size() == 2);
        assertThat(linked(List.of(unverified))).isEmpty();
    }

    @Test
    void twoSubjectsThatTurnOutToBeOneHumanBecomeTheOlder() throws SQLException {
        String passport = UUID.randomUUID().toString();
        String licence = UUID.randomUUID().toString();
        UUID first = Api.id(record(Tenant.register(), passport).statusCode(201));
        await().atMost(PATIENCE).until(() -> linked(List.of(first)).size() == 1);
        UUID second = Api.id(record(Tenant.register(), licence).statusCode(201));
        await().atMost(PATIENCE).until(() -> linked(List.of(second)).size() == 1);
        UUID older = subjectOf(first);
        assertThat(linked(List.of(second))).doesNotContainValue(older);

        UUID both = Api.id(Tenant.register()
                .as("organiser")
                .post(
                        PATH,
                        Map.of(
                                "names",
                                Map.of("given", "Amina"),
                                "identifiers",
                                List.of(identifier(licence), identifier(passport))))
                .statusCode(201));
        List<UUID> all = List.of(first, second, both);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(linked(all).values()).hasSize(3).containsOnly(older));
        assertThat(events(first)).containsExactly(older.toString());
        assertThat(events(second)).as("the move is an event").hasSize(2).last().isEqualTo(older.toString());
        assertThat(events(both)).containsExactly(older.toString());
    }

    @Test
    void theRuntimeLoginReachesNothingOfSubjects() throws SQLException {
        for (String sql : List.of(
                "select * from subject.subject_link",
                "select count(*) from subject.subject",
                "insert into subject.subject values (gen_random_uuid())",
                "select subject_index from membership.person_identifier",
                "select linked from membership.person_identifier",
                "update membership.person_identifier set linked = true")) {
            try (Connection runtime = PostgresForTests.as("membership_app", "membership");
                    var statement = runtime.createStatement()) {
                assertThatThrownBy(() -> statement.execute(sql))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void theLinkerReachesNothingThatNamesAnybody() throws SQLException {
        for (String sql : List.of(
                "select * from membership.person",
                "select * from minga.personal_key",
                "select scheme from membership.person_identifier",
                "select payload from minga.outbox",
                "select name from membership.organisation",
                "insert into membership.person_identifier (org_id) values (gen_random_uuid())",
                "delete from membership.person_identifier")) {
            try (Connection linker = PostgresForTests.as("membership_linker", "membership");
                    var statement = linker.createStatement()) {
                assertThatThrownBy(() -> statement.execute(sql))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
        try (Connection linker = PostgresForTests.as("membership_linker", "membership");
                var statement = linker.createStatement()) {
            assertThatThrownBy(() -> statement.execute("""
                            insert into minga.outbox (org_id, topic, aggregate_id, version, type, payload)
                            values (gen_random_uuid(), 'minga.membership.person', gen_random_uuid(), 1, 't', '{}')""")).hasMessageContaining("row-level security");
        }
    }

    @Test
    void goesOnAfterTheDatabaseThrewItOut() throws SQLException {
        try (Connection superuser = PostgresForTests.superuser("membership");
                var statement = superuser.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'membership_linker'");
        }
        UUID person =
                Api.id(record(Tenant.register(), UUID.randomUUID().toString()).statusCode(201));
        await().atMost(PATIENCE).until(() -> linked(List.of(person)).size() == 1);
    }

    private static ValidatableResponse record(Tenant tenant, String number) {
        return tenant.as("organiser").post(PATH, body(number, "Amina"));
    }

    private static Map<String, ?> body(String number, String name) {
        return Map.of("names", Map.of("given", name), "identifiers", List.of(identifier(number)));
    }

    private static Map<String, ?> identifier(String number) {
        return Map.of("scheme", "NATIONAL_ID", "country", "KE", "value", number, "verified", true);
    }

    /** The answer without what differs between any two persons: ids, times, cursors. */
    private static String form(ValidatableResponse answer, List<UUID> persons) {
        var response = answer.extract();
        String body = response.asString().replaceAll("\\d{4}-\\d\\d-\\d\\dT[^\"]+", "<time>");
        Set<String> headers = new LinkedHashSet<>();
        response.headers().asList().stream()
                .map(each -> each.getName().toLowerCase(Locale.ROOT))
                .sorted()
                .forEach(headers::add);
        for (UUID person : persons) {
            body = body.replace(person.toString(), "<person>");
        }
        return response.statusCode() + " " + headers + " " + body;
    }

    private static Map<UUID, UUID> linked(List<UUID> persons) throws SQLException {
        Map<UUID, UUID> links = new HashMap<>();
        try (Connection superuser = PostgresForTests.superuser("membership");
                var select = superuser.prepareStatement(
                        "select person_id, subject_id from subject.subject_link where person_id = any(?)")) {
            select.setArray(1, superuser.createArrayOf("uuid", persons.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    links.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
                }
            }
        }
        return links;
    }

    private static UUID subjectOf(UUID person) throws SQLException {
        return Objects.requireNonNull(linked(List.of(person)).get(person), "not linked");
    }

    /** The subjects told in events, in the order of their versions. */
    private static List<String> events(UUID person) throws SQLException {
        List<String> subjects = new ArrayList<>();
        try (Connection superuser = PostgresForTests.superuser("membership");
                var select = superuser.prepareStatement("""
                        select payload::jsonb ->> 'subjectId' from minga.outbox
                        where topic = 'minga.membership.subject' and aggregate_id = ? order by version""")) {
            select.setObject(1, person);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    subjects.add(rows.getString(1));
                }
            }
        }
        return subjects;
    }
}
