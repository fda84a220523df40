package coop.minga.membership.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.membership.Tenant;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.app.PersonIndexing;
import coop.minga.membership.person.store.PersonReindexes;
import coop.minga.platform.transaction.Database;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import coop.minga.testing.ProjectFiles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Starts from records as they were before there were tokens of sounds and digests to compare by. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class PersonIndexingTest {
    private static final String PATH = "/api/v1/persons";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final List<String> INDEXES = List.of("person_search_token", "duplicate_key", "duplicate_check");

    @Inject
    PersonIndexing indexing;

    @Inject
    PersonReindexes reindexes;

    @Inject
    Database database;

    @Inject
    Transactions transactions;

    private Tenant union;
    private UUID one;
    private UUID other;

    @BeforeEach
    void recordSomebodyTwice() {
        union = Tenant.register();
        one = record("Katherin", "Wanjiru");
        other = record("Catherine", "Wanjiru");
        awaitCandidates(1);
    }

    @Test
    void whoWasWrittenBeforeIsFoundByTheSoundAndComparedWithOthers() throws SQLException {
        long tokens = count("person_search_token");
        forgetIndexes();
        awaitCandidates(0);
        search("Katerin Wanjiru").body("items", empty());

        queueAsTheMigrationDoes();

        await().atMost(PATIENCE).untilAsserted(() -> search("Katerin Wanjiru").body("items", hasSize(2)));
        awaitCandidates(1);
        await().atMost(PATIENCE).until(() -> count("person_reindex") == 0);
        assertThat(count("person_search_token")).isEqualTo(tokens);
    }

    @Test
    void aBatchThatIsInterruptedIsMadeUpForAndTwiceIsAsOnce() throws SQLException {
        long tokens = count("person_search_token");
        forgetIndexes();
        queueAsTheMigrationDoes();
        var organisation = new OrganisationId(union.id());
        for (int batch = 0; batch < 2; batch++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> transactions.inOrganisation(union.id(), () -> {
                        indexing.indexNext(organisation, 1);
                        throw new IllegalStateException("interrupted");
                    }));
        }
        await().atMost(PATIENCE).until(() -> count("person_reindex") == 0);
        assertThat(count("person_search_token")).isEqualTo(tokens);

        queueAsTheMigrationDoes();
        await().atMost(PATIENCE).until(() -> count("person_reindex") == 0);
        assertThat(count("person_search_token")).isEqualTo(tokens);
    }

    @Test
    void whoCannotBeOpenedKeepsNobodyWaiting() throws SQLException {
        forgetIndexes();
        DamagedRecord.of(one);
        queueAsTheMigrationDoes();
        await().atMost(PATIENCE).until(() -> count("person_reindex") == 1);
        search("Catherine").body("items.id", contains(other.toString()));
        assertThat(countOf("person_search_token", one)).isZero();
        try (Connection superuser = PostgresForTests.superuser("membership");
                var forget = superuser.prepareStatement("delete from membership.person_reindex where person_id = ?")) {
            forget.setObject(1, one);
            forget.executeUpdate();
        }
    }

    @Test
    void asManyWhoCannotBeOpenedAsFillABatchKeepNobodyWaiting() throws SQLException {
        forgetIndexes();
        DamagedRecord.of(one);
        var organisation = new OrganisationId(union.id());
        // In one transaction, so that the service's own round has no part in it.
        transactions.inOrganisation(union.id(), () -> {
            database.run(connection -> {
                try (var queue = connection.prepareStatement(
                        "insert into membership.person_reindex (org_id, person_id) values (?, ?), (?, ?)")) {
                    queue.setObject(1, union.id());
                    queue.setObject(2, one);
                    queue.setObject(3, union.id());
                    queue.setObject(4, other);
                    queue.execute();
                }
            });
            assertThat(indexing.indexNext(organisation, 1)).isZero();
            assertThat(indexing.indexNext(organisation, 1)).isOne();
            assertThat(reindexes.next(organisation, 2)).containsExactly(new PersonId(one));
            return null;
        });
    }

    @Test
    void whoWasMergedOrErasedSinceStaysUnfindable() throws SQLException {
        UUID erased = record("Muthoni", "Njeri");
        queueAndHold(List.of(other, erased), () -> {
            union.as("organiser")
                    .post(PATH + "/{id}/merges", Map.of("absorbedId", other), one)
                    .statusCode(200);
            union.as("org-admin")
                    .post(PATH + "/{id}/erasures", Map.of("ground", "PERSON_ASKED", "requestedBy", "PERSON"), erased)
                    .statusCode(200);
        });
        await().atMost(PATIENCE).until(() -> count("person_reindex") == 0);
        // By the name of the absorbed record only the kept one is found, whose name sounds the same.
        search("Catherine").body("items.id", contains(one.toString()));
        search("Muthoni").body("items", empty());
        assertThat(countOf("person_search_token", erased)).isZero();
        assertThat(countOf("person_search_token", other)).isZero();
    }

    private UUID record(String given, String family) {
        return Api.id(union.as("organiser")
                .post(
                        PATH,
                        Map.of(
                                "names",
                                Map.of("given", given, "family", family),
                                "contactPoints",
                                List.of(Map.of("kind", "PHONE", "value", "0712345678"))))
                .statusCode(201));
    }

    private ValidatableResponse search(String name) {
        return union.as("organiser")
                .post(PATH + "/searches", Map.of("name", name))
                .statusCode(200);
    }

    private void awaitCandidates(int many) {
        await().atMost(PATIENCE).untilAsserted(() -> union.as("organiser")
                .get("/api/v1/duplicate-candidates")
                .body("items", hasSize(many)));
    }

    private void forgetIndexes() throws SQLException {
        try (Connection superuser = PostgresForTests.superuser("membership");
                var statement = superuser.createStatement()) {
            for (String table : INDEXES) {
                statement.execute("delete from membership." + table + " where org_id = '" + union.id() + "'");
            }
            statement.execute(
                    "delete from membership.duplicate_candidate_transition where org_id = '" + union.id() + "'");
            statement.execute("delete from membership.duplicate_candidate where org_id = '" + union.id() + "'");
        }
    }

    /** The migration's own statement, and nobody of other tests, whom the service would be busy with for long. */
    private void queueAsTheMigrationDoes() throws SQLException {
        var statement = Pattern.compile("insert into membership.person_reindex[^;]*;")
                .matcher(ProjectFiles.resource("/db/migration/V0662__index_persons_again.sql"));
        assertThat(statement.find()).isTrue();
        try (Connection superuser = PostgresForTests.superuser("membership");
                var queue = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            queue.execute(statement.group().replace(";", " on conflict do nothing"));
            queue.execute("delete from membership.person_reindex where org_id <> '" + union.id() + "'");
            superuser.commit();
        }
    }

    /** Does something to persons who wait and are not taken out of the queue meanwhile. */
    private void queueAndHold(List<UUID> persons, Runnable meanwhile) throws SQLException {
        try (Connection superuser = PostgresForTests.superuser("membership")) {
            superuser.setAutoCommit(false);
            try (var insert = superuser.prepareStatement(
                    "insert into membership.person_reindex (org_id, person_id) values (?, ?)")) {
                for (UUID each : persons) {
                    insert.setObject(1, union.id());
                    insert.setObject(2, each);
                    insert.executeUpdate();
                }
            }
            meanwhile.run();
            superuser.commit();
        }
    }

    private long count(String table) throws SQLException {
        return number("select count(*) from membership." + table + " where org_id = ?", union.id());
    }

    private static long countOf(String table, UUID person) throws SQLException {
        return number("select count(*) from membership." + table + " where person_id = ?", person);
    }

    private static long number(String sql, UUID parameter) throws SQLException {
        try (Connection superuser = PostgresForTests.superuser("membership");
                var select = superuser.prepareStatement(sql)) {
            select.setObject(1, parameter);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
