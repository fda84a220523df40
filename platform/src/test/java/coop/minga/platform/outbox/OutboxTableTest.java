package coop.minga.platform.outbox;

import static coop.minga.platform.outbox.OutboxDatabase.event;
import static coop.minga.platform.outbox.OutboxDatabase.versions;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.minga.testing.PostgresForTests;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTableTest {
    private static final String TOPIC = "minga.finance.test";
    private final UUID aggregate = UUID.randomUUID();
    private OutboxDatabase database = OutboxDatabase.fresh("finance");

    @BeforeEach
    void emptyDatabase() {
        database = OutboxDatabase.fresh("finance");
    }

    @Test
    void numbersTheEventsInTheOrderOfTheList() throws SQLException {
        UUID other = UUID.randomUUID();
        database.append(event(TOPIC, aggregate, 1), event(TOPIC, other, 1), event(TOPIC, aggregate, 2));

        assertEquals(
                aggregate + "1," + other + "1," + aggregate + "2",
                database.asSuperuser(
                        "select string_agg(aggregate_id::text || version, ',' order by seq) from minga.outbox"));
    }

    @Test
    void refusesAGapWithinAStatementAndAcrossTransactions() throws SQLException {
        assertRefused("has no predecessor", List.of(event(TOPIC, aggregate, 2)));
        assertRefused("has no predecessor", List.of(event(TOPIC, aggregate, 1), event(TOPIC, aggregate, 3)));

        database.append(versions(TOPIC, aggregate, 1, 2));
        assertRefused("has no predecessor", List.of(event(TOPIC, aggregate, 4)));
        database.append(event(TOPIC, aggregate, 3));
        assertEquals("3", database.asSuperuser("select count(*) from minga.outbox"));
    }

    @Test
    void refusesVersionsInTheWrongOrderBecauseTheyWouldBeSentInIt() {
        assertRefused("has no predecessor", List.of(event(TOPIC, aggregate, 2), event(TOPIC, aggregate, 1)));
    }

    @Test
    void refusesAVersionTwice() throws SQLException {
        database.append(event(TOPIC, aggregate, 1));
        assertRefused("outbox_version_once", List.of(event(TOPIC, aggregate, 1)));
    }

    @Test
    void refusesWhatKafkaWouldNotTakeBecauseItWouldHoldUpEverythingBehindIt() throws SQLException {
        assertRefused(
                "outbox_payload_sendable",
                List.of(new OutboxEvent(OutboxDatabase.ORGANISATION, TOPIC, aggregate, 1, "t", "é".repeat(500_000))));
        database.append(new OutboxEvent(OutboxDatabase.ORGANISATION, TOPIC, aggregate, 1, "t", "é".repeat(400_000)));
    }

    @Test
    void twoOrganisationsMayChooseTheSameIdWithoutNoticing() throws SQLException {
        database.append(versions(TOPIC, aggregate, 1, 2));
        database.append(new OutboxEvent(UUID.randomUUID(), TOPIC, aggregate, 1, "t", Map.of()));
        assertEquals("3", database.asSuperuser("select count(*) from minga.outbox"));
    }

    @Test
    void onlyALoginThatSeesBothOrganisationsHandsAnAggregateOver() throws SQLException {
        UUID heir = UUID.randomUUID();
        OutboxEvent handedOver = new OutboxEvent(heir, TOPIC, aggregate, 2, "t", Map.of());
        database.append(event(TOPIC, aggregate, 1));
        assertRefused("has no predecessor", List.of(handedOver));

        try (Connection connection = PostgresForTests.superuser("finance")) {
            OutboxRows.insert(connection, List.of(handedOver), null);
        }
        database.append(new OutboxEvent(heir, TOPIC, aggregate, 3, "t", Map.of()));
        assertRefused("has no predecessor", List.of(event(TOPIC, aggregate, 4)));
    }

    @Test
    void theRuntimeLoginAppendsAndSeesOnlyItsOrganisation() throws SQLException {
        database.append(event(TOPIC, aggregate, 1));
        OutboxEvent foreign = new OutboxEvent(UUID.randomUUID(), TOPIC, aggregate, 1, "t", Map.of());

        try (Connection connection = PostgresForTests.as("finance_app", "finance")) {
            connection.setAutoCommit(false);
            assertEquals(0, count(connection));
            OutboxDatabase.enter(connection, OutboxDatabase.ORGANISATION);
            assertEquals(1, count(connection));
            var refusal = assertThrows(SQLException.class, () -> OutboxRows.insert(connection, List.of(foreign), null));
            assertEquals("42501", refusal.getSQLState());
        }
    }

    @Test
    void nobodyRewritesWhatWasRecorded() throws SQLException {
        database.append(event(TOPIC, aggregate, 1));
        for (String login : List.of("finance_app", "finance_relay")) {
            assertForbidden(login, "update minga.outbox set payload = '{}'");
            assertForbidden(login, "delete from minga.outbox");
            assertForbidden(login, "truncate minga.outbox");
        }
        assertForbidden("finance_app", "update minga.outbox set published_at = now()");
        assertForbidden(
                "finance_relay",
                "insert into minga.outbox (org_id, topic, aggregate_id, version, type, payload)"
                        + " values (uuidv7(), 't', uuidv7(), 1, 't', '{}')");
    }

    private void assertRefused(String reason, List<OutboxEvent> events) {
        var refusal = assertThrows(SQLException.class, () -> database.append(events));
        assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal.getMessage());
        assertTrue(String.valueOf(refusal.getSQLState()).startsWith("23"), refusal.getSQLState());
    }

    private static void assertForbidden(String login, String sql) throws SQLException {
        try (Connection connection = PostgresForTests.as(login, "finance");
                Statement statement = connection.createStatement()) {
            var refusal = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
            assertEquals("42501", refusal.getSQLState(), sql);
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var answer = statement.executeQuery("select count(*) from minga.outbox")) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
