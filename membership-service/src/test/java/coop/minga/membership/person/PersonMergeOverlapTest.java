package coop.minga.membership.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.membership.HeldRow;
import coop.minga.membership.Tenant;
import coop.minga.membership.imports.Upload;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two transactions that overlap for certain: both wait for the record that is absorbed, and go on one after the other. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class PersonMergeOverlapTest {
    private static final String PATH = "/api/v1/persons";

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private Tenant union;
    private UUID kept;
    private UUID absorbed;

    @BeforeEach
    void recordSomebodyTwice() {
        union = Tenant.register();
        kept = PersonExamples.person(union);
        absorbed = PersonExamples.person(union);
    }

    @AfterEach
    void stop() {
        threads.close();
    }

    @ParameterizedTest
    @CsvSource({
        "membership, true", "membership, false",
        "work_profile, true", "work_profile, false",
        "consent, true", "consent, false"
    })
    void nothingEndsUpOnTheAbsorbedRecord(String what, boolean mergeFirst) throws Exception {
        Future<Integer> first;
        Future<Integer> second;
        try (HeldRow held = HeldRow.person(absorbed)) {
            first = threads.submit(mergeFirst ? merge() : addition(what));
            held.awaitBehind(1);
            second = threads.submit(mergeFirst ? addition(what) : merge());
            held.awaitBehind(2);
        }
        assertThat(List.of(first.get(), second.get()))
                .as("who comes after the merge is refused")
                .isEqualTo(mergeFirst ? List.of(200, 409) : List.of(201, 200));
        assertThat(rows(what, absorbed)).isZero();
        assertThat(rows(what, kept)).isEqualTo(mergeFirst ? 0 : 1);
    }

    @Test
    void anImportThatMeetsAMergeUnderWayUpdatesTheKeptRecord() throws Exception {
        // Locked after the other one, in the order of ids, so that the merge has the absorbed record while it waits.
        kept = PersonExamples.person(union, new UUID(-1, UUID.randomUUID().getLeastSignificantBits()));
        absorbed = imported("Before");
        Future<Integer> merge;
        Future<String> update;
        try (HeldRow held = HeldRow.person(kept)) {
            merge = threads.submit(merge());
            held.awaitBehind(1);
            update = threads.submit(() -> upload("After"));
            held.awaitBehind(2);
        }
        assertThat(merge.get()).isEqualTo(200);
        assertThat(update.get()).isEqualTo("COMPLETED 0 created, 1 updated, 0 unchanged, 0 refused");
        assertGivenName(kept, "RECORDED", "After");
        assertGivenName(absorbed, "MERGED", "Before");
    }

    @Test
    void aMergeThatMeetsAnImportUnderWayTakesAlongWhatItUpdated() throws Exception {
        absorbed = imported("Before");
        Future<Integer> merge;
        Future<String> update;
        try (HeldRow held = HeldRow.person(absorbed)) {
            update = threads.submit(() -> upload("After"));
            held.awaitBehind(1);
            merge = threads.submit(merge());
            held.awaitBehind(2);
        }
        assertThat(update.get()).isEqualTo("COMPLETED 0 created, 1 updated, 0 unchanged, 0 refused");
        assertThat(merge.get()).isEqualTo(200);
        assertGivenName(absorbed, "MERGED", "After");
    }

    private Callable<Integer> merge() {
        return () -> status(union.as("organiser").post(PATH + "/{id}/merges", Map.of("absorbedId", absorbed), kept));
    }

    private Callable<Integer> addition(String what) {
        return () -> status(
                switch (what) {
                    case "membership" ->
                        union.as("organiser").post("/api/v1/memberships", Map.of("personId", absorbed));
                    case "work_profile" ->
                        union.as("organiser")
                                .post(PATH + "/{id}/work-profiles", Map.of("workerGroup", "STREET_VENDOR"), absorbed);
                    default ->
                        union.as("organiser")
                                .post(
                                        PATH + "/{id}/consents",
                                        Map.of(
                                                "granteeId", Tenant.register().id(),
                                                "purpose", "LEGAL_AID",
                                                "scope", List.of("NAMES"),
                                                "channel", "VOICE",
                                                "language", "en",
                                                "policyVersion", "1"),
                                        absorbed);
                });
    }

    private UUID imported(String name) {
        assertThat(upload(name)).startsWith("COMPLETED 1 created");
        return UUID.fromString(union.as("organiser")
                .list(PATH, Map.of("limit", 500))
                .extract()
                .path("items.find { it.names.given == '" + name + "' }.id"));
    }

    private String upload(String name) {
        return Upload.counts(new Upload(union, "PERSONS_WITH_MEMBERSHIPS")
                .with("identifyingColumns", List.of("Card"))
                .with(
                        "mapping",
                        Map.of("names.given", Map.of("column", "Name"), "externalIds", Map.of("column", "Card")))
                .andWait("Name,Card\n" + name + ",card:1\n"));
    }

    private void assertGivenName(UUID person, String state, String name) {
        union.as("organiser")
                .get(PATH + "/{id}", person)
                .body("state", equalTo(state))
                .body("names.given", equalTo(name));
    }

    private static int status(ValidatableResponse answer) {
        return answer.extract().statusCode();
    }

    private static int rows(String table, UUID person) throws SQLException {
        try (Connection superuser = PostgresForTests.superuser("membership");
                var select = superuser.prepareStatement(
                        "select count(*) from membership." + table + " where person_id = ?")) {
            select.setObject(1, person);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
