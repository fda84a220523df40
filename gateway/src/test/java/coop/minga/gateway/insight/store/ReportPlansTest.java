package coop.minga.gateway.insight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.minga.gateway.insight.messaging.InsightDatabase;
import coop.minga.testing.PostgresForTests;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No report reads a large table from end to end: the database's own counters say so, after the functions really ran.
 *
 * <p>{@code -Dminga.insight.memberships=1000000} fills in more; how long each question takes is logged, not tested.
 */
class ReportPlansTest {
    private static final Logger LOG = Logger.getLogger(ReportPlansTest.class);
    private static final int MEMBERSHIPS = Integer.getInteger("minga.insight.memberships", 100_000);
    private static final int PER_ORGANISATION = 1_000;
    private static final String PARENT = "00000009-0000-7000-8000-000000000001";
    private static final String ORGANISATION = "00000000-0000-7000-8000-000000000001";

    /** As many organisations as it takes; the first five are below one that has no members, the rest by themselves. */
    @BeforeAll
    static void fill() throws SQLException {
        InsightDatabase.create();
        try (Connection connection = PostgresForTests.superuser("insight");
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create function pg_temp.id(kind int, n bigint) returns uuid language sql immutable
                      return (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid""");
            statement.execute("""
                    create temp table member as
                    select pg_temp.id(0, n / %d + 1) as org_id, pg_temp.id(1, n) as person_id, pg_temp.id(2, n) as membership_id,
                           pg_temp.id(3, n) as job_id, n
                    from generate_series(0, %d) n""".formatted(PER_ORGANISATION, MEMBERSHIPS - 1));
            for (String sql : List.of(
                    """
                    insert into insight.person (org_id, person_id, version, sex, birth_year, home_unit_id)
                    select org_id, person_id, 1, (array['FEMALE', 'MALE', 'OTHER'])[1 + n %% 5 / 2], 1950 + n %% 50,
                           pg_temp.id(4, n %% 7) from member""",
                    "insert into insight.membership select org_id, membership_id, 1, person_id from member",
                    """
                    insert into insight.membership_period (org_id, membership_id, ordinal, person_id, state, from_day)
                    select org_id, membership_id, 1, person_id, 'ACTIVE', '2020-01-01' from member""",
                    """
                    insert into insight.membership_unit_period (org_id, membership_id, ordinal, unit_id, from_day)
                    select org_id, membership_id, 1, pg_temp.id(4, n %% 7), '2020-01-01' from member""",
                    """
                    insert into insight.work_profile
                      (org_id, work_profile_id, version, person_id, is_main, valid_from, withdrawn, isco08, isic4, worker_group,
                       formality, earnings_minor, earnings_currency)
                    select org_id, job_id, 1, person_id, true, '2020-01-01', false, (n %% 10) || '211', '4781',
                           'GROUP_' || n %% 12, 'INFORMAL', n %% 99 * 1000, 'KES' from member""",
                    """
                    insert into insight.duplicate_candidate
                    select org_id, membership_id, 1, 'OPEN', array[person_id], 'HIGH' from member where n %% 10 = 0""",
                    """
                    insert into insight.main_job_period (org_id, work_profile_id, ordinal, person_id, from_day)
                    select org_id, job_id, 1, person_id, '2020-01-01' from member""",
                    """
                    insert into insight.subject_link
                    select org_id, person_id, 1, pg_temp.id(5, n %% 900) from member where n %% 3 = 0""",
                    """
                    insert into insight.affiliation
                    select org_id, org_id, 1, org_id, pg_temp.id(9, 1), 'UNION' from member group by org_id having min(n) < 5 * %d
                    union all
                    select pg_temp.id(10, n), pg_temp.id(10, n), 1, pg_temp.id(10, n), pg_temp.id(11, n / 5), 'UNION'
                    from generate_series(0, 19999) n""".formatted(PER_ORGANISATION),
                    """
                    insert into insight.affiliation_period (org_id, affiliation_id, ordinal, state, from_day)
                    select org_id, affiliation_id, 1, 'ACTIVE', '2020-01-01' from insight.affiliation""",
                    """
                    insert into insight.affiliation_count
                    select a.org_id, a.affiliation_id, months, 'DECLARED', 100, null, null,
                           '2026-04-01'::date - make_interval(months => months), now()
                    from insight.affiliation a, generate_series(0, 23) months""",
                    """
                    insert into insight.national_figure
                    select 'EMPLOYMENT_BY_OCCUPATION', chr(65 + country) || 'X', year, 'TOTAL', code::text, 1, 'LFS', null, null,
                           null, now()
                    from generate_series(0, 25) country, generate_series(1950, 2025) year, generate_series(0, 9) code""",
                    """
                    insert into insight.organisation
                    select org_id, org_id, 1, 'Union', 'TRADE_UNION', 'UTC', 'KX' from member group by org_id""",
                    """
                    insert into insight.dues_told
                      (org_id, dues_account_id, version, membership_id, effective_on, currency, paid_through, owed_minor,
                       advance_minor, overdue_since)
                    select org_id, membership_id, v, membership_id, '2025-01-01'::date + v::int * 30, 'KES', '2026-01-31',
                           n %% 500, 0, case when n %% 3 = 0 then '2026-02-01'::date end
                    from member, generate_series(1, 6) v""",
                    """
                    insert into insight.affiliation_fee
                    select a.org_id, pg_temp.id(12, n * 100000 + row_number() over ()), 1, a.affiliation_id, a.parent_id,
                           '2026-04-01'::date - n::int * 30, '2026-03-31'::date - n::int * 30, 9, 900, 'KES'
                    from insight.affiliation a, generate_series(1, 4) n""",
                    """
                    insert into insight.figures_told
                    select o.org_id, o.org_id, v, '2025-12-31'::date + v::int, 'KES', 0, '[]', '[]'
                    from (select org_id from member group by org_id) o, generate_series(1, 90) v""",
                    """
                    insert into insight.filed_figure
                    select o.org_id, o.org_id, '2026-04-01'::date - months::int * 30 - 1, 'KES', 'F' || n, n
                    from (select org_id from member group by org_id) o, generate_series(0, 11) months,
                      generate_series(1, 20) n""",
                    """
                    insert into insight.issued_month
                    select o.org_id, ('2026-04-01'::date - make_interval(months => months) - interval '1 day')::date,
                           now(), now(), 0, null, '{}'
                    from (select org_id from member group by org_id) o, generate_series(0, 59) months""",
                    """
                    insert into insight.issued_cell
                    select org_id, '2026-03-31', null, 'sex', array[n::text], 9, 9 from member""",
                    """
                    insert into insight.issued_earnings
                    select org_id, '2026-03-31', null, 'FEMALE', 'GROUP_' || n, 'KES', 1, 2, 3 from member""")) {
                statement.execute(sql.replace("%%", "%"));
            }
            statement.execute("analyze");
            flush(statement);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from report.r01_within('2026-04-15', '{unit,sex,age-band,worker-group}')",
                "select * from report.r01_within('2026-04-15', '{}')",
                """
                select c.* from (
                  select array_agg(root_id) as roots, array_agg(member_id) as members
                  from insight.network('00000009-0000-7000-8000-000000000001', '2026-03-31', '2026-04-15')) scope,
                  insight.month_counts('2026-03-31', scope.roots, scope.members) c""",
                """
                select e.* from (
                  select array_agg(root_id) as roots, array_agg(member_id) as members
                  from insight.network('00000009-0000-7000-8000-000000000001', '2026-03-31', '2026-04-15')) scope,
                  insight.month_earnings('2026-03-31', scope.roots, scope.members) e""",
                "select * from report.r02_within('2026-04-15', '{unit,sex,worker-group,currency}')",
                "select * from report.r04('{2026-02-28,2026-03-31}', '2026-04-15', false)",
                "select * from report.r10_within('2026-04-15', '{sex,occupation,activity}')",
                "select * from report.r11_within('2026-04-15', '2025-03-31', '{sex,formality}')",
                "select * from report.r30_within('2026-04-15', '{unit,sex}')",
                "select * from report.r31_within('2026-04-15')",
                "select * from report.r32_within('2026-04-15', '{sex,worker-group}')",
                "select * from report.national_figures('2026-04-15', '{EMPLOYMENT_BY_OCCUPATION}')",
                "select * from report.issued_earnings('2026-03-31', '2026-04-15')",
                "select * from report.issued_month('2026-03-31')",
                "select * from report.issued_cells('2026-03-31', '2026-04-15', 'sex')",
            })
    void readsByKey(String question) throws SQLException {
        readsByKey(question, ORGANISATION);
    }

    private static void readsByKey(String question, String organisation) throws SQLException {
        try (Connection connection = PostgresForTests.superuser("insight");
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('minga.org', '" + organisation + "', false)");
            Map<String, Long> before = scans(statement);
            List<Duration> took = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                Instant start = Instant.now();
                int rows = 0;
                try (ResultSet row = statement.executeQuery(question)) {
                    while (row.next()) {
                        rows++;
                    }
                }
                took.add(Duration.between(start, Instant.now()));
                assertTrue(rows > 0, question);
            }
            assertEquals(before, scans(statement), question);
            took.sort(null);
            LOG.infof(
                    "%,d memberships, median %d ms: %s",
                    MEMBERSHIPS, took.get(2).toMillis(), question.strip());
        }
    }

    /** As many affiliates as the parent has, however many others there are. */
    @Test
    void readsTheCountsOfTheOwnAffiliatesByKey() throws SQLException {
        readsByKey("select * from report.r04('{2026-02-28,2026-03-31}', '2026-04-15', true)", PARENT);
        readsByKey("select * from report.r02_above('2026-03-31', '2026-04-15')", PARENT);
        readsByKey("select * from report.r31_above('2026-03-31', '2026-04-15')", PARENT);
    }

    /** The whole network, however large: once a month, in the background unless somebody asks earlier. */
    @Test
    void countsANetworkOfEverybodyOnce() throws SQLException {
        try (Connection connection = PostgresForTests.superuser("insight");
                Statement statement = connection.createStatement()) {
            Instant start = Instant.now();
            try (ResultSet row = statement.executeQuery("""
                    select sum(c.memberships) from (
                      select array_agg(org_id) as members, array_agg('00000009-0000-7000-8000-000000000001'::uuid) as roots
                      from (select distinct org_id from insight.person) o) scope,
                      insight.month_counts('2026-03-31', scope.roots, scope.members) c
                    where c.is_total and c.age_band is not null""")) {
                assertTrue(row.next());
                assertEquals(MEMBERSHIPS, row.getInt(1));
            }
            LOG.infof(
                    "%,d memberships, counted for issuing in %d ms",
                    MEMBERSHIPS, Duration.between(start, Instant.now()).toMillis());
            flush(statement);
        }
    }

    /** What is counted only when a connection ends would be found by who counts next. */
    private static void flush(Statement statement) throws SQLException {
        statement.execute("select pg_stat_force_next_flush()");
    }

    /** How often each table was read from end to end. */
    private static Map<String, Long> scans(Statement statement) throws SQLException {
        flush(statement);
        Map<String, Long> scans = new TreeMap<>();
        try (ResultSet row = statement.executeQuery("""
                select relname, seq_scan from pg_stat_user_tables
                where schemaname = 'insight' and relname in ('person', 'membership', 'membership_period',
                  'membership_unit_period', 'work_profile', 'main_job_period', 'subject_link', 'duplicate_candidate',
                  'affiliation', 'affiliation_period', 'affiliation_count', 'national_figure', 'issued_month', 'issued_cell',
                  'issued_earnings', 'dues_told', 'affiliation_fee', 'figures_told', 'filed_figure')""")) {
            while (row.next()) {
                scans.put(row.getString(1), row.getLong(2));
            }
        }
        assertEquals(19, scans.size());
        return scans;
    }
}
