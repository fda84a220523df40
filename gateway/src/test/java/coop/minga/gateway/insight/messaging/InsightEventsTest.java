package coop.minga.gateway.insight.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.minga.contracts.finance.DuesPaid;
import coop.minga.contracts.finance.FinancialFiguresTold;
import coop.minga.contracts.finance.JournalEntryPosted;
import coop.minga.contracts.membership.AffiliationChanged;
import coop.minga.contracts.membership.MembershipChanged;
import coop.minga.contracts.membership.OrganisationChanged;
import coop.minga.contracts.membership.Period;
import coop.minga.contracts.membership.PersonRecorded;
import coop.minga.contracts.membership.SubjectLinked;
import coop.minga.gateway.insight.domain.Source;
import coop.minga.gateway.insight.messaging.SourceTopics.Letter;
import coop.minga.platform.access.Roles;
import coop.minga.platform.inbox.Inbox;
import coop.minga.platform.inbox.Inboxes;
import coop.minga.testing.Api;
import coop.minga.testing.KafkaForTests;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import coop.minga.testing.Seed;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Events on a real broker until the report over HTTP says so. */
@QuarkusTest
@WithTestResource(value = MingaTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "true"))
class InsightEventsTest {
    private static final LocalDate LONG_AGO = InsightDatabase.LONG_AGO;
    // The last one has no projection: a source may publish more than is counted here.
    private static final String UNCOUNTED = "minga.membership.household";
    private static SourceTopics topics;
    private static SourceTopics finance;

    @ConfigProperty(name = "minga.insight.version")
    int version;

    @Inject
    Inboxes inboxes;

    @Inject
    @DataSource("projector")
    AgroalDataSource projector;

    @Inject
    @All
    List<Projection<?>> projections;

    @BeforeAll
    static void createTopics() throws Exception {
        topics = new SourceTopics(
                Source.MEMBERSHIP,
                OrganisationChanged.TOPIC,
                AffiliationChanged.TOPIC,
                PersonRecorded.TOPIC,
                MembershipChanged.TOPIC,
                SubjectLinked.TOPIC,
                UNCOUNTED);
        finance =
                new SourceTopics(Source.FINANCE, DuesPaid.TOPIC, JournalEntryPosted.TOPIC, FinancialFiguresTold.TOPIC);
        InsightDatabase.awaitMigrated();
    }

    @AfterAll
    static void closeTopics() {
        topics.close();
        finance.close();
    }

    @Test
    void eventsInAnyOrderAndTwiceBecomeAReportThatSaysWhenItIsComplete() throws Exception {
        UUID confederation = UUID.randomUUID();
        Instant watermark = sendTwoAffiliates(confederation);

        JsonPath report = awaitReport(confederation, watermark);
        assertEquals("CURRENT", report.getString("sources[0].state"));
        assertEquals(70, report.getInt("figures.total.workers"));
        assertEquals(80, report.getInt("figures.total.memberships"));
        assertEquals(0.25f, report.getFloat("linkedShare"));
        assertEquals(40, report.getInt("figures.rows.find { it.affiliate.name == 'Union' }.workers"));
        assertEquals(40, report.getInt("figures.rows.find { it.affiliate.name == 'Sacco' }.workers"));
    }

    @Test
    void anEventNobodyCanReadIsSetAsideAndTheRestCounts() throws Exception {
        UUID union = UUID.randomUUID();
        topics.send(new Letter(
                PersonRecorded.TOPIC,
                PersonRecorded.TYPE,
                UUID.randomUUID(),
                union,
                UUID.randomUUID(),
                1,
                "{\"version\": \"one\""));
        Letters.member(union, UUID.randomUUID()).forEach(topics::send);
        Instant watermark = sendWatermark();

        JsonPath report = await(() -> report(Roles.ORGANISER, union, Map.of()), watermark);
        assertEquals(1, report.getInt("figures.total.workers"));
        assertEquals(1, report.getInt("sources[0].eventsSetAside"));
    }

    @Test
    void twoSourcesMakeOneReportAndTheJournalIsPassedOverUnread() throws Exception {
        UUID union = UUID.randomUUID();
        UUID membership = UUID.randomUUID();
        Letters.member(union, UUID.randomUUID(), membership).forEach(topics::send);
        await(() -> report(Roles.ORGANISER, union, Map.of()), sendWatermark());
        finance.send(Letters.journalEntry(union));
        JsonPath dues = awaitDues(union, sendPaid(union, membership));
        assertEquals(1, dues.getInt("figures.total.paidUp"));
        assertEquals(0, dues.getInt("sources[1].eventsSetAside"));
    }

    @Test
    void membershipDoesNotWaitForFinance() throws Exception {
        UUID union = UUID.randomUUID();
        awaitDues(union, sendPaid(union, UUID.randomUUID()));
        try (Connection connection = PostgresForTests.superuser("insight");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table insight.dues_told in share row exclusive mode");
            Instant held = sendPaid(union, UUID.randomUUID());
            Letters.member(union, UUID.randomUUID()).forEach(topics::send);
            JsonPath members = await(() -> report(Roles.ORGANISER, union, Map.of()), sendWatermark());
            assertEquals(1, members.getInt("figures.total.workers"));
            assertEquals("CURRENT", members.getString("sources[0].state"));
            assertTrue(Instant.parse(dues(union).getString("sources[1].completeUpTo"))
                    .isBefore(held));
            connection.rollback();
            awaitDues(union, held);
        }
    }

    @Test
    void rebuiltFromTheFirstEventTheTablesAreTheSame() throws Exception {
        UUID confederation = UUID.randomUUID();
        awaitReport(confederation, sendTwoAffiliates(confederation));
        awaitDues(confederation, sendPaid(confederation, UUID.randomUUID()));
        String before = InsightDatabase.contents();
        String issued = InsightDatabase.issued();
        assertFalse(issued.isBlank());
        assertFalse(before.isBlank());

        ProjectionVersion next = new ProjectionVersion(version + 1);
        try {
            try (Connection connection = projector.getConnection()) {
                next.begin(connection);
            }
            assertEquals("0", InsightDatabase.asked("select count(*) from insight.membership"));
            for (SourceTopics each : List.of(topics, finance)) {
                replay(
                        each,
                        inboxes.open(
                                next.consumer(each.source()), projector, InsightEventsIn.handlers(next, projections)));
            }
            assertEquals(before, InsightDatabase.contents());
            assertEquals(issued, InsightDatabase.issued());
            assertFalse(InsightDatabase.completeUpTo().isEmpty());
        } finally {
            InsightDatabase.pretendVersion(version);
        }
    }

    private static void replay(SourceTopics topics, Inbox inbox) throws Exception {
        Map<String, Long> ends = topics.ends();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, KafkaForTests.bootstrap()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.partitions();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Instant deadline = Instant.now().plusSeconds(60);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < endOf(ends, each))) {
                if (Instant.now().isAfter(deadline)) {
                    throw new AssertionError("the replay has not reached the end within 60 seconds");
                }
                inbox.apply(consumer.poll(Duration.ofMillis(200)));
            }
        }
    }

    private static long endOf(Map<String, Long> ends, TopicPartition partition) {
        return Objects.requireNonNull(ends.get(partition.toString()));
    }

    /** Two affiliates of forty, ten of whom are the same humans; every event twice and across topics in any order. */
    private static Instant sendTwoAffiliates(UUID confederation) throws Exception {
        UUID union = UUID.randomUUID();
        UUID sacco = UUID.randomUUID();
        List<Letter> letters = new ArrayList<>();
        letters.add(Letters.organisation(confederation, "Confederation"));
        for (UUID affiliate : List.of(union, sacco)) {
            letters.add(Letters.organisation(affiliate, affiliate.equals(union) ? "Union" : "Sacco"));
            UUID affiliation = UUID.randomUUID();
            letters.add(Letter.of(
                    AffiliationChanged.TOPIC,
                    AffiliationChanged.TYPE,
                    affiliate,
                    affiliation,
                    1,
                    new AffiliationChanged(
                            affiliation,
                            1,
                            affiliate,
                            Instant.EPOCH,
                            LONG_AGO,
                            affiliate,
                            confederation,
                            "UNION",
                            List.of(new Period("ACTIVE", LONG_AGO, null)),
                            null)));
        }
        for (int i = 0; i < 40; i++) {
            UUID inUnion = UUID.randomUUID();
            UUID inSacco = UUID.randomUUID();
            letters.addAll(Letters.member(union, inUnion));
            letters.addAll(Letters.member(sacco, inSacco));
            if (i < 10) {
                UUID subject = UUID.randomUUID();
                letters.add(Letters.link(union, inUnion, subject));
                letters.add(Letters.link(sacco, inSacco, subject));
            }
        }
        letters.add(Letter.of(UNCOUNTED, "coop.minga.membership.household-changed.v1", union, union, 1, Map.of()));
        letters.addAll(List.copyOf(letters));
        long seed = Seed.chosen();
        Collections.shuffle(letters, new Random(seed));
        letters.forEach(topics::send);
        return sendWatermark();
    }

    private static Instant sendWatermark() throws Exception {
        Instant now = Instant.now();
        topics.sendWatermark(now);
        return now;
    }

    /** A month is issued when it is first asked for, so it is not asked for before everything has arrived. */
    private static JsonPath awaitReport(UUID confederation, Instant completeUpTo) {
        await(() -> report(Roles.ANALYST, confederation, Map.of()), completeUpTo);
        return report(Roles.ANALYST, confederation, Map.of("scope", "affiliates", "by", "affiliate"));
    }

    @Test
    void whatIsFiledIsReadAboveWithoutWhatIsOfFew() throws Exception {
        UUID sacco = UUID.randomUUID();
        LocalDate monthEnd =
                LocalDate.now(ZoneOffset.UTC).minusMonths(1).withDayOfMonth(1).minusDays(1);
        Letter filed = Letters.filed(sacco, monthEnd, 40, 4);
        List.of(filed, filed).forEach(finance::send);
        Instant told = Instant.now();
        finance.sendWatermark(told);
        Instant watermark = sendWatermark();

        Supplier<JsonPath> asked = () -> figures(sacco, Map.of("scope", "affiliates", "asOf", monthEnd.toString()));
        await(asked, "sources[0]", watermark);
        JsonPath report = await(asked, "sources[1]", told);
        assertEquals("44", report.getString("figures.total.loans"));
        assertNull(report.getString("figures.total.atRisk30Minor"));
        assertEquals("4", figures(sacco, Map.of("asOf", monthEnd.toString())).getString("figures.total.atRisk30Minor"));
    }

    private static JsonPath figures(UUID sacco, Map<String, String> query) {
        return Api.as(Roles.ANALYST, sacco)
                .list("/api/v1/reports/R31", query)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Instant sendPaid(UUID union, UUID membership) throws Exception {
        Letter paid = Letters.paid(union, membership, LocalDate.of(2999, 1, 1));
        List.of(paid, paid).forEach(finance::send);
        Instant now = Instant.now();
        finance.sendWatermark(now);
        return now;
    }

    private static JsonPath awaitDues(UUID union, Instant completeUpTo) {
        return await(() -> dues(union), "sources[1]", completeUpTo);
    }

    private static JsonPath dues(UUID union) {
        return Api.as(Roles.TREASURER, union)
                .list("/api/v1/reports/R02", Map.of())
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath report(String role, UUID organisation, Map<String, String> query) {
        return Api.as(role, organisation)
                .list("/api/v1/reports/R01", query)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath await(Supplier<JsonPath> asked, Instant completeUpTo) {
        return await(asked, "sources[0]", completeUpTo);
    }

    private static JsonPath await(Supplier<JsonPath> asked, String source, Instant completeUpTo) {
        Instant deadline = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(deadline)) {
            JsonPath report = asked.get();
            String reached = report.getString(source + ".completeUpTo");
            if (reached != null && !Instant.parse(reached).isBefore(completeUpTo.truncatedTo(ChronoUnit.MICROS))) {
                return report;
            }
        }
        throw new AssertionError("the report was not complete within 60 seconds");
    }
}
