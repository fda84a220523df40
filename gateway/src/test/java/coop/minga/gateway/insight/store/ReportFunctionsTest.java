package coop.minga.gateway.insight.store;

import static coop.minga.gateway.insight.messaging.InsightDatabase.LONG_AGO;
import static coop.minga.gateway.insight.messaging.InsightDatabase.affiliate;
import static coop.minga.gateway.insight.messaging.InsightDatabase.link;
import static coop.minga.gateway.insight.messaging.InsightDatabase.member;
import static coop.minga.gateway.insight.messaging.InsightDatabase.membership;
import static coop.minga.gateway.insight.messaging.InsightDatabase.organisation;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.minga.contracts.membership.Period;
import coop.minga.gateway.insight.messaging.InsightDatabase;
import coop.minga.testing.PostgresForTests;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFunctionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 15);
    private static final LocalDate MARCH_END = LocalDate.of(2026, 3, 31);

    @BeforeAll
    static void migrate() {
        InsightDatabase.create();
    }

    @Test
    void countsAnAffiliateOfSeveralParentsOnceAlsoThroughADiamondAndACycle() throws SQLException {
        UUID confederation = organisation("Confederation");
        UUID north = organisation("North");
        UUID south = organisation("South");
        UUID union = organisation("Union");
        affiliate(north, confederation);
        affiliate(south, confederation);
        affiliate(union, north, "SECOND_TIER", new Period("ACTIVE", LONG_AGO, null));
        affiliate(union, south);
        affiliate(confederation, union);
        member(union);

        RollAsked roll = RollAsked.affiliates(confederation, MARCH_END, TODAY);
        assertEquals(1, roll.total());
        assertEquals(Map.of(confederation, 0L, north, 0L, south, 0L, union, 1L), roll.byOrganisation());
    }

    @Test
    void seesItselfAndWhatIsBelowButNeitherParentNorSibling() throws SQLException {
        UUID confederation = organisation("Confederation");
        UUID mine = organisation("Mine");
        UUID sibling = organisation("Sibling");
        UUID below = organisation("Below");
        affiliate(mine, confederation);
        affiliate(sibling, confederation);
        affiliate(below, mine);
        member(confederation);
        member(mine);
        member(sibling);
        member(below);

        assertEquals(
                Map.of(mine, 1L, below, 1L),
                RollAsked.affiliates(mine, MARCH_END, TODAY).byOrganisation());
        assertEquals(1, RollAsked.own(mine, TODAY).total());
    }

    @ParameterizedTest
    @CsvSource({
        "UNION, ACTIVE, 1",
        "UNION, IN_ARREARS, 1",
        "UNION, SUSPENDED, 1",
        "SECOND_TIER, ACTIVE, 1",
        "UNION, PROVISIONAL, 0",
        "UNION, APPLIED, 0",
        "UNION, DISAFFILIATED, 0",
        "SSE, ACTIVE, 0",
        "NETWORK, ACTIVE, 0",
    })
    void opensOnlyStandingAffiliationsOfTheKindsThatReport(String kind, String state, long expected)
            throws SQLException {
        UUID parent = organisation("Parent");
        UUID child = organisation("Child");
        affiliate(child, parent, kind, new Period(state, LONG_AGO, null));
        member(child);
        assertEquals(expected, RollAsked.affiliates(parent, MARCH_END, TODAY).total());
    }

    @Test
    void followsAffiliationsOnTheDayAndOnlyWhileTheyLast() throws SQLException {
        UUID parent = organisation("Parent");
        UUID late = organisation("Affiliated in April");
        UUID gone = organisation("Left in April");
        affiliate(late, parent, "UNION", new Period("ACTIVE", LocalDate.of(2026, 4, 1), null));
        affiliate(
                gone,
                parent,
                "UNION",
                new Period("ACTIVE", LONG_AGO, LocalDate.of(2026, 4, 10)),
                new Period("DISAFFILIATED", LocalDate.of(2026, 4, 10), null));
        member(late);
        member(gone);

        assertEquals(
                Set.of(parent),
                RollAsked.affiliates(parent, MARCH_END, TODAY).byOrganisation().keySet());
        assertEquals(
                Set.of(parent, gone),
                RollAsked.affiliates(parent, MARCH_END, LocalDate.of(2026, 4, 9))
                        .byOrganisation()
                        .keySet());
        assertEquals(
                Set.of(parent, late),
                RollAsked.affiliates(parent, LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 1))
                        .byOrganisation()
                        .keySet());
    }

    @ParameterizedTest
    @CsvSource({"2026-02-27, 0", "2026-02-28, 1", "2026-03-30, 1", "2026-03-31, 0"})
    void countsFromTheFirstDayOfAPeriodToTheDayBeforeItsEnd(LocalDate day, long expected) throws SQLException {
        UUID union = organisation("Union");
        member(
                union,
                "MALE",
                null,
                new Period("APPLIED", LONG_AGO, LocalDate.of(2026, 2, 28)),
                new Period("ACTIVE", LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 1)),
                new Period("SUSPENDED", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)),
                new Period("RESIGNED", LocalDate.of(2026, 3, 31), null));
        assertEquals(expected, RollAsked.own(union, day).total());
    }

    @Test
    void countsASubjectOfTwoAffiliatesOnceInTheTotalAndOnceInEach() throws SQLException {
        UUID parent = organisation("Parent");
        UUID union = organisation("Union");
        UUID sacco = organisation("Sacco");
        affiliate(union, parent);
        affiliate(sacco, parent);
        UUID subject = UUID.randomUUID();
        link(union, member(union), subject);
        link(sacco, member(sacco), subject);
        member(union);
        member(sacco);

        RollAsked roll = RollAsked.affiliates(parent, MARCH_END, TODAY);
        assertEquals(3, roll.total());
        assertEquals(4, roll.totalMemberships());
        assertEquals(Map.of(parent, 0L, union, 2L, sacco, 2L), roll.byOrganisation());
        assertEquals(4, roll.personRecords());
        assertEquals(2, roll.linkedRecords());
    }

    @Test
    void countsTwoAgainOnceTheyAreUnlinked() throws SQLException {
        UUID parent = organisation("Parent");
        UUID union = organisation("Union");
        UUID sacco = organisation("Sacco");
        affiliate(union, parent);
        affiliate(sacco, parent);
        UUID subject = UUID.randomUUID();
        UUID inSacco = member(sacco);
        link(union, member(union), subject);
        link(sacco, inSacco, subject);
        assertEquals(1, RollAsked.affiliates(parent, MARCH_END, TODAY).total());
        InsightDatabase.unlink(sacco, inSacco);
        RollAsked roll = RollAsked.affiliates(parent, MARCH_END, TODAY);
        assertEquals(2, roll.total());
        assertEquals(1, roll.linkedRecords());
    }

    @Test
    void countsSeveralMembershipsOfOneRecordOnce() throws SQLException {
        UUID union = organisation("Union");
        UUID person = member(union);
        membership(union, person, new Period("ACTIVE", LONG_AGO, null));
        RollAsked own = RollAsked.own(union, TODAY);
        assertEquals(1, own.total());
        assertEquals(2, own.totalMemberships());
        assertEquals(1, RollAsked.affiliates(union, MARCH_END, TODAY).total());
    }

    @Test
    void asksNoLinksInsideOneOrganisation() throws SQLException {
        UUID union = organisation("Union");
        UUID subject = UUID.randomUUID();
        link(union, member(union), subject);
        link(union, member(union), subject);
        assertEquals(2, RollAsked.own(union, TODAY).total());
        assertEquals(
                Map.of(union, 1L), RollAsked.affiliates(union, MARCH_END, TODAY).byOrganisation());
    }

    @Test
    void takesWhatTheRecordsOfASubjectAgreeOnAndCallsTheRestUnknown() throws SQLException {
        UUID parent = organisation("Parent");
        UUID union = organisation("Union");
        UUID sacco = organisation("Sacco");
        affiliate(union, parent);
        affiliate(sacco, parent);
        Period always = new Period("ACTIVE", LONG_AGO, null);
        UUID silent = UUID.randomUUID();
        link(union, member(union, "FEMALE", 1990, always), silent);
        link(sacco, member(sacco, "UNKNOWN", null, always), silent);
        UUID disputed = UUID.randomUUID();
        link(union, member(union, "MALE", 1960, always), disputed);
        link(sacco, member(sacco, "FEMALE", 1961, always), disputed);

        RollAsked roll = RollAsked.affiliates(parent, MARCH_END, TODAY);
        assertEquals(Map.of("FEMALE 35-44", 1L, "UNKNOWN UNKNOWN", 1L), roll.cellsOfTotal());
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 0-14", "2012, 0-14", "2011, 15-24", "2002, 15-24", "2001, 25-34", "1991, 35-44", "1982, 35-44",
        "1981, 45-54", "1971, 55-64", "1962, 55-64", "1961, 65+", "1900, 65+", "2027, UNKNOWN", ", UNKNOWN",
    })
    void bandsByTheAgeReachedInTheYear(Integer birthYear, String band) throws SQLException {
        UUID union = organisation("Union");
        member(union, "FEMALE", birthYear, new Period("ACTIVE", LONG_AGO, null));
        assertEquals(Map.of("FEMALE " + band, 1L), RollAsked.own(union, TODAY).cells());
    }

    @Test
    void countsAMembershipWhosePersonHasNotArrivedAsUnknown() throws SQLException {
        UUID union = organisation("Union");
        membership(union, UUID.randomUUID(), new Period("ACTIVE", LONG_AGO, null));
        assertEquals(Map.of("UNKNOWN UNKNOWN", 1L), RollAsked.own(union, TODAY).cells());
    }

    @Test
    void keepsRecordsApartWhoseIdsTwoOrganisationsChoseAlike() throws SQLException {
        UUID parent = organisation("Parent");
        UUID one = organisation("One");
        UUID other = organisation("Other");
        affiliate(one, parent);
        affiliate(other, parent);
        UUID same = member(one);
        membership(other, same, new Period("ACTIVE", LONG_AGO, null));
        assertEquals(2, RollAsked.affiliates(parent, MARCH_END, TODAY).total());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-30, 2026-04-01T12:00:00Z, issued_month_is_a_month_end",
        "2024-02-28, 2026-04-01T12:00:00Z, issued_month_is_a_month_end",
        "2026-03-31, 2026-04-01T11:59:59Z, issued_month_is_over",
    })
    void theDatabaseItselfRefusesToIssueAnythingButMonthsThatAreOver(
            LocalDate day, String completeUpTo, String constraint) throws SQLException {
        try (Connection connection = PostgresForTests.as("insight_projector", "insight");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into insight.issued_month values (gen_random_uuid(), ?, now(), ?::timestamptz, 0, null, '{}')")) {
            insert.setObject(1, day);
            insert.setString(2, completeUpTo);
            SQLException refused = assertThrows(SQLException.class, insert::execute);
            assertTrue(String.valueOf(refused.getMessage()).contains(constraint), refused::getMessage);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update insight.issued_month set cuts = '{}'",
                "delete from insight.issued_month",
                "truncate insight.issued_month cascade",
                "update insight.issued_cell set workers = 1",
                "delete from insight.issued_cell",
                "update insight.issued_earnings set median = 1",
                "delete from insight.issued_earnings"
            })
    void whatWasIssuedNobodyMayChange(String sql) throws SQLException {
        try (Connection connection = PostgresForTests.as("insight_projector", "insight");
                Statement statement = connection.createStatement()) {
            SQLException refused = assertThrows(SQLException.class, () -> statement.execute(sql));
            assertEquals("42501", refused.getSQLState());
        }
    }

    @Test
    void anUnknownOrganisationHasAnEmptyRoll() throws SQLException {
        UUID unknown = UUID.randomUUID();
        assertEquals(0, RollAsked.own(unknown, TODAY).total());
        assertEquals(
                Map.of(unknown, 0L),
                RollAsked.affiliates(unknown, MARCH_END, TODAY).byOrganisation());
    }
}
