package coop.minga.membership.subject;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.membership.Tenant;
import coop.minga.membership.person.PersonEvents;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class SubjectUnlinkingTest {
    private static final String PATH = "/api/v1/persons";

    private final String passport = UUID.randomUUID().toString();
    private Tenant union;
    private Tenant sacco;
    private UUID inUnion;
    private UUID inSacco;

    @BeforeEach
    void linkTwoRecords() {
        union = Tenant.register();
        sacco = Tenant.register("COOPERATIVE");
        inUnion = record(union, passport);
        inSacco = record(sacco, passport);
        soon(() -> assertThat(subject(inUnion)).isNotNull().isEqualTo(subject(inSacco)));
    }

    @Test
    void anUnverifiedIdentifierLinksNobodyAnyMore() {
        String kept = subject(inSacco);
        union.as("organiser")
                .post(PATH + "/{id}/identifier-unverifications", written(passport.toUpperCase(Locale.ROOT)), inUnion)
                .statusCode(200)
                .body("identifiers.verified", equalTo(List.of(false)));
        soon(() -> assertThat(told(inUnion)).last().isEqualTo("subject-unlinked 2"));
        assertThat(subject(inUnion)).isNull();
        assertThat(subject(inSacco)).isEqualTo(kept);
        assertThat(told(inSacco)).as("the other one hears nothing").containsExactly("subject-linked 1");

        Map<String, ?> seen = Map.of("names", Map.of("given", "Amina"), "identifiers", List.of(identifier(passport)));
        union.as("organiser").put("\"2\"", PATH + "/{id}", seen, inUnion).statusCode(200);
        soon(() -> assertThat(told(inUnion)).last().isEqualTo("subject-linked 3"));
        assertThat(subject(inUnion)).isEqualTo(kept);
    }

    @Test
    void aCorrectedNumberLeadsFromOneHumanToAnother() {
        String licence = UUID.randomUUID().toString();
        UUID other = record(Tenant.register(), licence);
        soon(() -> assertThat(subject(other)).isNotNull());
        String before = subject(inSacco);
        union.as("organiser")
                .put(
                        "\"1\"",
                        PATH + "/{id}",
                        Map.of("names", Map.of("given", "Amina"), "identifiers", List.of(identifier(licence))),
                        inUnion)
                .statusCode(200);
        soon(() -> assertThat(subject(inUnion)).isEqualTo(subject(other)));
        assertThat(subject(inSacco)).isEqualTo(before);
        assertThat(told(inSacco)).as("never together for a moment").containsExactly("subject-linked 1");
        assertThat(told(other)).containsExactly("subject-linked 1");
    }

    @Test
    void whoLinkedTwoOthersLeavesThemApart() {
        String licence = UUID.randomUUID().toString();
        UUID other = record(Tenant.register(), licence);
        union.as("organiser")
                .put(
                        "\"1\"",
                        PATH + "/{id}",
                        Map.of(
                                "names",
                                Map.of("given", "Amina"),
                                "identifiers",
                                List.of(identifier(passport), identifier(licence))),
                        inUnion)
                .statusCode(200);
        soon(() -> assertThat(Stream.of(inUnion, inSacco, other).map(this::subject))
                .doesNotContainNull()
                .containsOnly(subject(other)));
        union.as("organiser")
                .post(PATH + "/{id}/identifier-unverifications", written(passport), inUnion)
                .statusCode(200);
        soon(() -> assertThat(subject(inSacco)).isNotEqualTo(subject(other)));
        assertThat(subject(inUnion)).isEqualTo(subject(other)).isNotNull();
        assertThat(subject(inSacco)).isNotNull();
    }

    @Test
    void theLastErasedRecordDestroysTheSubject() throws SQLException {
        String subject = subject(inUnion);
        erase(union, inUnion);
        soon(() -> assertThat(told(inUnion)).last().isEqualTo("subject-unlinked 2"));
        assertThat(subject(inSacco)).isEqualTo(subject);
        assertThat(count("select count(*) from subject.subject where id = ?::uuid", subject))
                .isOne();
        erase(sacco, inSacco);
        soon(() -> assertThat(told(inSacco)).last().isEqualTo("subject-unlinked 2"));
        assertThat(count("select count(*) from subject.subject where id = ?::uuid", subject))
                .isZero();
        assertThat(count("select count(*) from subject.subject_identifier where subject_id = ?::uuid", subject))
                .isZero();
    }

    @Test
    void onlyAnIdentifierOfThePersonIsUnverified() {
        union.as("organiser")
                .post(PATH + "/{id}/identifier-unverifications", written("another"), inUnion)
                .spec(problem(404, "IDENTIFIER_UNKNOWN"));
        union.as("organiser")
                .post(PATH + "/{id}/identifier-unverifications", written(passport), inSacco)
                .spec(problem(404, "PERSON_UNKNOWN"));
    }

    private static void erase(Tenant tenant, UUID person) {
        tenant.as("org-admin")
                .post(PATH + "/{id}/erasures", Map.of("ground", "PERSON_ASKED", "requestedBy", "PERSON"), person)
                .statusCode(200);
    }

    private static UUID record(Tenant tenant, String number) {
        return Api.id(tenant.as("organiser")
                .post(PATH, Map.of("names", Map.of("given", "Amina"), "identifiers", List.of(identifier(number))))
                .statusCode(201));
    }

    private static Map<String, ?> identifier(String number) {
        return Map.of("scheme", "PASSPORT", "country", "KE", "value", number, "verified", true);
    }

    private static Map<String, ?> written(String number) {
        return Map.of("scheme", "passport", "country", "ke", "value", number);
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(assertion);
    }

    private static List<String> told(UUID person) {
        return PersonEvents.of("minga.membership.subject", person).stream()
                .map(event -> event.type() + " " + event.version())
                .toList();
    }

    private @Nullable String subject(UUID person) {
        try (Connection superuser = PostgresForTests.superuser("membership");
                var select = superuser.prepareStatement(
                        "select subject_id::text from subject.subject_link where person_id = ?")) {
            select.setObject(1, person);
            try (var rows = select.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static int count(String sql, @Nullable String subject) throws SQLException {
        try (Connection superuser = PostgresForTests.superuser("membership");
                var select = superuser.prepareStatement(sql)) {
            select.setString(1, subject);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
