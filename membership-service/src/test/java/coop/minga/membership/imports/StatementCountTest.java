package coop.minga.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.membership.Tenant;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.StatementLog;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often the database is asked: unlike times, counts say the same on every machine. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class StatementCountTest {
    /** What an import writes at once. */
    private static final int BATCH = 250;

    @Test
    void aBatchOfAnImportIsWrittenWithFewStatements() throws SQLException {
        Tenant union = Tenant.register();
        try (StatementLog log = StatementLog.open("membership")) {
            members(union)
                    .constant("work.workerGroup", "STREET_VENDOR")
                    .constant("work.isMain", "true")
                    .andWait(rows(2 * BATCH, "F"));
            for (List<String> batch : batches(log, "insert into minga.import_row", 2)) {
                assertThat(batch).hasSizeLessThan(BATCH / 2);
            }
        }
    }

    @Test
    void aBatchOfCorrectionsIsWrittenWithFewStatements() throws SQLException {
        Tenant union = Tenant.register();
        members(union).andWait(rows(2 * BATCH, "F"));
        try (StatementLog log = StatementLog.open("membership")) {
            members(union).andWait(rows(2 * BATCH, "G"));
            for (List<String> batch : batches(log, "update minga.import_row", 2)) {
                // One for each person, from Hibernate, and few others.
                assertThat(batch).hasSizeLessThan(BATCH + 30);
            }
        }
    }

    @Test
    void aRollbackTakesBackAsManyAtOnceWithFewStatements() throws SQLException {
        Tenant union = Tenant.register();
        String id = members(union).andWait(rows(2 * BATCH, "F")).getString("id");
        try (StatementLog log = StatementLog.open("membership")) {
            union.as("org-admin")
                    .request()
                    .post(Upload.PATH + "/{id}/rollbacks", id)
                    .then()
                    .statusCode(202);
            assertThat(Upload.atRest(union, id).getInt("rollback.withdrawn")).isEqualTo(2 * BATCH);
            for (List<String> batch : batches(log, "insert into membership.person_erasure", 2)) {
                // One for each person and two for each membership, from Hibernate, and few others.
                assertThat(batch).hasSizeLessThan(3 * BATCH + 80);
            }
        }
    }

    @Test
    void aRegistrationAsksTwelveTimes() throws SQLException {
        Tenant union = Tenant.register();
        union.as("organiser")
                .post("/api/v1/persons", Map.of("names", Map.of("given", "Amina")))
                .statusCode(201);
        try (StatementLog log = StatementLog.open("membership")) {
            union.as("organiser")
                    .post("/api/v1/persons", Map.of("names", Map.of("given", "Juma", "family", "Otieno")))
                    .body("names.given", equalTo("Juma"));
            List<String> registration =
                    batches(log, "insert into membership.person ", 1).getFirst();
            assertThat(registration).hasSizeLessThanOrEqualTo(12);
        }
    }

    private static List<List<String>> batches(StatementLog log, String words, int many) throws SQLException {
        List<List<String>> found = log.transactionsWith(words);
        assertThat(found).hasSize(many);
        return found;
    }

    private static String rows(int many, String name) {
        return "First,Card\n"
                + IntStream.range(0, many)
                        .mapToObj(i -> name + i + "," + i + "\n")
                        .collect(Collectors.joining());
    }

    private static Upload members(Tenant tenant) {
        return new Upload(tenant, "PERSONS_WITH_MEMBERSHIPS")
                .column("names.given", "First")
                .column("membership.memberNumber", "Card")
                .with("identifyingColumns", List.of("Card"));
    }
}
