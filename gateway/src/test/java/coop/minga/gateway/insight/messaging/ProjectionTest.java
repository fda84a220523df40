package coop.minga.gateway.insight.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.minga.contracts.Watermark;
import coop.minga.contracts.finance.FinancialFiguresTold;
import coop.minga.contracts.membership.AffiliationChanged;
import coop.minga.contracts.membership.DuplicateCandidateChanged;
import coop.minga.contracts.membership.MemberCount;
import coop.minga.contracts.membership.MembershipChanged;
import coop.minga.contracts.membership.OrganisationChanged;
import coop.minga.contracts.membership.Period;
import coop.minga.contracts.membership.PersonErased;
import coop.minga.contracts.membership.PersonMerged;
import coop.minga.contracts.membership.PersonRecorded;
import coop.minga.contracts.membership.SubjectLinked;
import coop.minga.contracts.membership.SubjectUnlinked;
import coop.minga.contracts.membership.UnitChanged;
import coop.minga.contracts.membership.UnitPeriod;
import coop.minga.contracts.membership.WorkProfileRecorded;
import coop.minga.contracts.membership.WorkProfileRecorded.MainPeriod;
import coop.minga.gateway.insight.domain.Source;
import coop.minga.testing.PostgresForTests;
import coop.minga.testing.Seed;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final UUID UNION = new UUID(1, 1);
    private static final int AGGREGATES = 30;
    private static final int VERSIONS = 4;

    @BeforeEach
    void emptyDatabase() {
        InsightDatabase.create();
    }

    @Test
    void replacesAllPeriodsOfAMembershipByThoseOfANewerVersion() {
        UUID membership = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        InsightDatabase.apply(new MembershipProjection(), membership(membership, 1, person, open("APPLIED", 0)));
        InsightDatabase.apply(
                new MembershipProjection(),
                membership(
                        membership,
                        2,
                        person,
                        new Period("APPLIED", DAY, DAY.plusDays(9)),
                        new Period("ACTIVE", DAY.plusDays(9), null)));
        assertEquals(
                "APPLIED 2026-01-01 2026-01-10, ACTIVE 2026-01-10 infinity",
                InsightDatabase.asked(
                        "select string_agg(concat_ws(' ', state, from_day, to_day), ', ' order by ordinal)"
                                + " from insight.membership_period"));
    }

    @Test
    void neverGoesBack() {
        UUID membership = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        InsightDatabase.apply(new MembershipProjection(), membership(membership, 3, person, open("RESIGNED", 0)));
        InsightDatabase.apply(new MembershipProjection(), membership(membership, 2, person, open("ACTIVE", 0)));
        assertEquals("RESIGNED", InsightDatabase.asked("select state from insight.membership_period"));
    }

    @Test
    void aDirectoryRecordOfATenantsIdDoesNotRenameTheTenant() {
        UUID tenant = InsightDatabase.organisation("Umoja");
        InsightDatabase.apply(
                new OrganisationProjection(),
                new OrganisationChanged(
                        tenant,
                        9,
                        UNION,
                        Instant.EPOCH,
                        DAY,
                        "Somebody else's",
                        "NGO",
                        null,
                        1,
                        null,
                        "UTC",
                        "USD",
                        false,
                        null));
        assertEquals("Umoja", InsightDatabase.asked("select name from insight.organisation"));
    }

    @Test
    void duplicatesAndAnyOrderInAnyBatchesEndInTheSameTables() {
        long seed = Seed.chosen();
        Random random = new Random(seed);
        List<Runnable> inOrder = eventsAsBatches(new Random(7), null);
        inOrder.forEach(Runnable::run);
        String expected = InsightDatabase.contents();

        InsightDatabase.create();
        eventsAsBatches(new Random(7), random).forEach(Runnable::run);
        assertEquals(expected, InsightDatabase.contents(), () -> "seed " + seed);
    }

    @Test
    void aHigherVersionOfTheProjectionsBeginsEmptyAndShutsTheLowerOut() throws SQLException {
        try (Connection connection = PostgresForTests.as("insight_projector", "insight")) {
            new ProjectionVersion(1).begin(connection);
            InsightDatabase.organisation("Union");
            new ProjectionVersion(1).begin(connection);
            new ProjectionVersion(1).hold(connection);
            assertEquals("1", InsightDatabase.asked("select count(*) from insight.organisation"));

            new ProjectionVersion(2).begin(connection);
            assertEquals("0", InsightDatabase.asked("select count(*) from insight.organisation"));
            new ProjectionVersion(2).hold(connection);
            for (SqlCall refused : List.<SqlCall>of(new ProjectionVersion(1)::begin, new ProjectionVersion(1)::hold)) {
                SQLException failure = assertThrows(SQLException.class, () -> refused.on(connection));
                // Not a class of states that blames the data: the inbox waits and never buries events for it.
                assertEquals("55000", failure.getSQLState());
            }
        }
    }

    @Test
    void aHigherVersionEmptiesEveryTableButWhatWasIssued() throws SQLException {
        eventsAsBatches(new Random(7), null).forEach(Runnable::run);
        String tables = """
                select string_agg(relname, ' ' order by relname) from pg_class
                where relnamespace = 'insight'::regnamespace and relkind = 'r' and %s
                  and relname not in ('projection', 'watermark', 'issued_month', 'issued_cell')""";
        String filled = "(xpath('/row/c/text()', query_to_xml(format('select count(*) as c from insight.%I', relname),"
                + " false, true, '')))[1]::text <> '0'";
        try (Connection connection = PostgresForTests.as("insight_projector", "insight")) {
            new ProjectionVersion(1).begin(connection);
            assertFalse(InsightDatabase.asked(tables.formatted(filled)).isEmpty());
            new ProjectionVersion(2).begin(connection);
            assertEquals("", InsightDatabase.asked(tables.formatted(filled)));
        }
    }

    @Test
    void isCompleteUpToTheNewestWatermarkWhoseOffsetsAreApplied() throws SQLException {
        Instant first = Instant.parse("2026-04-01T10:00:00Z");
        try (Connection connection = PostgresForTests.as("insight_projector", "insight")) {
            new ProjectionVersion(1).begin(connection);
            assertEquals("", InsightDatabase.completeUpTo());
            keep(connection, first, Map.of("minga.membership.person-0", 10L, "minga.membership.unit-0", 0L));
            keep(connection, first.plusSeconds(5), Map.of("minga.membership.person-0", 20L));
            keep(connection, first.plusSeconds(10), Map.of("minga.membership.person-0", 30L));
            assertEquals("", InsightDatabase.completeUpTo());

            InsightDatabase.applied("insight-v1-membership", "minga.membership.person", 9);
            assertEquals("", InsightDatabase.completeUpTo());
            InsightDatabase.applied("insight-v1-membership", "minga.membership.person", 10);
            assertEquals(first.toString(), InsightDatabase.completeUpTo());
            InsightDatabase.applied("insight-v1-membership", "minga.membership.person", 29);
            assertEquals(first.plusSeconds(5).toString(), InsightDatabase.completeUpTo());

            keep(connection, first.plusSeconds(15), Map.of("minga.membership.person-0", 40L));
            assertEquals(
                    "3", InsightDatabase.asked("select count(*) from insight.watermark where source = 'membership'"));

            new ProjectionVersion(2).begin(connection);
            assertEquals("", InsightDatabase.completeUpTo());
        }
    }

    @Test
    void aSourceIsCompleteByItself() throws SQLException {
        Instant told = Instant.parse("2026-04-01T10:00:00Z");
        try (Connection connection = PostgresForTests.as("insight_projector", "insight")) {
            new ProjectionVersion(1).begin(connection);
            for (Source source : Source.values()) {
                WatermarksIn.keep(connection, List.of(new Watermark(source.code(), told, Map.of("minga.x.y-0", 1L))));
            }
            InsightDatabase.applied("insight-v1-finance", "minga.x.y", 1);
            assertEquals("", InsightDatabase.completeUpTo(Source.MEMBERSHIP));
            assertEquals(told.toString(), InsightDatabase.completeUpTo(Source.FINANCE));
        }
    }

    private static void keep(Connection connection, Instant completeUpTo, Map<String, Long> offsets)
            throws SQLException {
        WatermarksIn.keep(connection, List.of(new Watermark("membership", completeUpTo, offsets)));
    }

    /** The same events each time; shuffled, doubled and cut into batches at random when a random is given. */
    private static List<Runnable> eventsAsBatches(Random content, @Nullable Random order) {
        List<OrganisationChanged> organisations = new ArrayList<>();
        List<AffiliationChanged> affiliations = new ArrayList<>();
        List<PersonRecorded> persons = new ArrayList<>();
        List<MembershipChanged> memberships = new ArrayList<>();
        List<SubjectLinked> links = new ArrayList<>();
        List<SubjectUnlinked> unlinks = new ArrayList<>();
        List<PersonErased> erasures = new ArrayList<>();
        List<PersonMerged> merges = new ArrayList<>();
        List<UnitChanged> units = new ArrayList<>();
        List<DuplicateCandidateChanged> candidates = new ArrayList<>();
        List<WorkProfileRecorded> jobs = new ArrayList<>();
        DuesEvents dues = new DuesEvents(UNION, DAY);
        List<FinancialFiguresTold> figures = new ArrayList<>();
        for (int i = 0; i < AGGREGATES; i++) {
            UUID id = new UUID(2, i);
            for (int version = 1; version <= VERSIONS; version++) {
                Instant at = Instant.EPOCH;
                organisations.add(new OrganisationChanged(
                        id,
                        version,
                        UNION,
                        at,
                        DAY,
                        "N" + content.nextInt(),
                        "NGO",
                        null,
                        1,
                        null,
                        "UTC",
                        "KES",
                        true,
                        null));
                affiliations.add(new AffiliationChanged(
                        id,
                        version,
                        UNION,
                        at,
                        DAY,
                        id,
                        new UUID(2, content.nextInt(AGGREGATES)),
                        "UNION",
                        periods(content),
                        counts(content)));
                persons.add(new PersonRecorded(
                        id,
                        version,
                        UNION,
                        at,
                        DAY,
                        "FEMALE",
                        1950 + content.nextInt(50),
                        null,
                        content.nextBoolean() ? null : List.of("MIGRANT", "INDIGENOUS"),
                        new UUID(4, content.nextInt(AGGREGATES)),
                        content.nextBoolean(),
                        content.nextBoolean()));
                memberships.add(new MembershipChanged(
                        id,
                        version,
                        UNION,
                        at,
                        DAY,
                        id,
                        periods(content),
                        "FULL",
                        List.of(
                                new UnitPeriod(new UUID(5, content.nextInt(9)), DAY, DAY.plusDays(7)),
                                new UnitPeriod(new UUID(5, content.nextInt(9)), DAY.plusDays(7), null))));
                // One series of versions told by two kinds of event.
                if (content.nextBoolean()) {
                    links.add(new SubjectLinked(id, version, UNION, at, DAY, new UUID(3, content.nextInt(AGGREGATES))));
                } else {
                    unlinks.add(new SubjectUnlinked(id, version, UNION, at, DAY));
                }
                erasures.add(new PersonErased(id, version, UNION, at, DAY));
                merges.add(new PersonMerged(
                        new UUID(2, content.nextInt(AGGREGATES)), id, version, UNION, at, DAY, content.nextBoolean()));
                units.add(new UnitChanged(id, version, UNION, at, DAY, "U" + content.nextInt(), null, null, List.of()));
                dues.add(id, version, content);
                figures.add(new FinancialScenes(UNION, id, "KES")
                        .event(
                                version,
                                DAY.plusDays(content.nextInt(9)).toString(),
                                content.nextBoolean() ? null : new UUID(id.getLeastSignificantBits(), version),
                                List.of(FinancialScenes.late(0, 9, content.nextInt(900))),
                                FinancialScenes.RATIOS));
                jobs.add(job(id, version, content.nextInt(3) == 0, content));
                candidates.add(new DuplicateCandidateChanged(
                        id, version, UNION, at, DAY, "S" + content.nextInt(), List.of(id, UNION), "HIGH"));
            }
        }
        List<Runnable> batches = new ArrayList<>();
        batches(batches, new OrganisationProjection(), organisations, order);
        batches(batches, new AffiliationProjection(), affiliations, order);
        batches(batches, new PersonProjection(), persons, order);
        batches(batches, new MembershipProjection(), memberships, order);
        batches(batches, new SubjectLinkProjection(), links, order);
        batches(batches, new SubjectUnlinkProjection(), unlinks, order);
        batches(batches, new PersonErasureProjection(), erasures, order);
        batches(batches, new PersonMergeProjection(), merges, order);
        batches(batches, new UnitProjection(), units, order);
        batches(batches, new DuplicateCandidateProjection(), candidates, order);
        batches(batches, new WorkProfileProjection(), jobs, order);
        batches(batches, new DuesPaidProjection(), dues.paid(), order);
        batches(batches, new DuesOverdueProjection(), dues.overdue(), order);
        batches(batches, new DuesWaiverProjection(), dues.waived(), order);
        batches(batches, new AffiliationFeeProjection(), dues.fees(), order);
        batches(batches, new FinancialFiguresProjection(), figures, order);
        if (order != null) {
            Collections.shuffle(batches, order);
        }
        return batches;
    }

    private static <E> void batches(
            List<Runnable> batches, Projection<E> projection, List<E> events, @Nullable Random order) {
        List<E> sent = new ArrayList<>(events);
        if (order != null) {
            sent.addAll(events.subList(0, events.size() / 2));
            Collections.shuffle(sent, order);
        }
        for (int from = 0; from < sent.size(); ) {
            int to = Math.min(sent.size(), from + 1 + (order == null ? 20 : order.nextInt(40)));
            List<E> batch = List.copyOf(sent.subList(from, to));
            batches.add(() -> InsightDatabase.apply(projection, batch));
            from = to;
        }
    }

    private static WorkProfileRecorded job(UUID id, long version, boolean withdrawn, Random random) {
        LocalDate from = DAY.plusDays(random.nextInt(90));
        return new WorkProfileRecorded(
                id,
                version,
                UNION,
                Instant.EPOCH,
                DAY,
                id,
                "9520",
                null,
                "30",
                "GROUP_" + random.nextInt(9),
                null,
                null,
                "PIECE",
                true,
                List.of(new MainPeriod(from, from.plusDays(9)), new MainPeriod(from.plusDays(20), null)),
                from,
                null,
                "INFORMAL",
                "2026.1",
                random.nextBoolean() ? null : new WorkProfileRecorded.Amount(120_000, "KES"),
                withdrawn);
    }

    private static @Nullable List<MemberCount> counts(Random random) {
        return random.nextBoolean()
                ? null
                : List.of(
                        new MemberCount("DECLARED", random.nextInt(900), null, null, DAY, Instant.EPOCH),
                        new MemberCount("VERIFIED", random.nextInt(900), 5L, "ROLL", DAY, Instant.EPOCH));
    }

    private static List<Period> periods(Random random) {
        List<Period> periods = new ArrayList<>();
        LocalDate from = DAY;
        for (int i = random.nextInt(3); i >= 0; i--) {
            LocalDate to = from.plusDays(1 + random.nextInt(30));
            periods.add(new Period("S" + random.nextInt(5), from, i == 0 && random.nextBoolean() ? null : to));
            from = to;
        }
        return periods;
    }

    private static MembershipChanged membership(UUID id, long version, UUID person, Period... periods) {
        return new MembershipChanged(id, version, UNION, Instant.EPOCH, DAY, person, List.of(periods), null, null);
    }

    private static Period open(String state, int day) {
        return new Period(state, DAY.plusDays(day), null);
    }

    private interface SqlCall {
        void on(Connection connection) throws SQLException;
    }
}
