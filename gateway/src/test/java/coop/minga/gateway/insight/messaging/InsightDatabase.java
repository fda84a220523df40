package coop.minga.gateway.insight.messaging;

import coop.minga.contracts.membership.AffiliationChanged;
import coop.minga.contracts.membership.MembershipChanged;
import coop.minga.contracts.membership.OrganisationChanged;
import coop.minga.contracts.membership.Period;
import coop.minga.contracts.membership.PersonRecorded;
import coop.minga.contracts.membership.SubjectLinked;
import coop.minga.contracts.membership.SubjectUnlinked;
import coop.minga.contracts.membership.UnitChanged;
import coop.minga.contracts.membership.UnitPeriod;
import coop.minga.contracts.membership.WorkProfileRecorded;
import coop.minga.gateway.insight.domain.Source;
import coop.minga.testing.PostgresForTests;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * The insight database with its real logins and the projections, without the application around it.
 *
 * <p>Guarantee: everything is written by the projector's login and the projections' own statements.
 */
public final class InsightDatabase {
    public static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private InsightDatabase() {}

    /** An empty database with all migrations. */
    public static void create() {
        PostgresForTests.freshDatabase("insight");
        flyway().migrate();
    }

    private static Flyway flyway() {
        return Flyway.configure()
                .dataSource(PostgresForTests.url("insight"), "insight_owner", PostgresForTests.PASSWORD)
                .locations("classpath:db/platform", "classpath:db/migration")
                .schemas("flyway")
                .createSchemas(true)
                .placeholders(Map.of("service", "insight"))
                .load();
    }

    /** Waits until a running gateway has migrated the database, which it does beside its start. */
    public static void awaitMigrated() {
        Instant deadline = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(deadline)) {
            if (flyway().info().pending().length == 0) {
                return;
            }
        }
        throw new AssertionError("the gateway has not migrated its database within 60 seconds");
    }

    /** Says that everything of membership is applied, as a satisfied watermark does, and that finance never told any. */
    public static void completeUpTo(Instant instant) {
        forgetWatermarks();
        completeUpTo(Source.MEMBERSHIP, instant);
    }

    public static void completeUpTo(Source source, Instant instant) {
        execute(
                "insert into insight.watermark values (?, cast(? as timestamptz), '{}')",
                source.code(),
                instant.toString());
    }

    public static void forgetWatermarks() {
        execute("delete from insight.watermark");
    }

    public static UUID organisation(String name) {
        return organisation(name, "Africa/Nairobi");
    }

    public static UUID organisation(String name, String zone) {
        return organisation(UUID.randomUUID(), name, zone);
    }

    public static UUID organisation(String name, String zone, String country) {
        return organisation(UUID.randomUUID(), name, zone, country);
    }

    public static UUID organisation(UUID id, String name, String zone) {
        return organisation(id, name, zone, "KE");
    }

    private static UUID organisation(UUID id, String name, String zone, String country) {
        apply(
                new OrganisationProjection(),
                new OrganisationChanged(
                        id,
                        1,
                        id,
                        Instant.EPOCH,
                        LONG_AGO,
                        name,
                        "TRADE_UNION",
                        null,
                        1,
                        country,
                        zone,
                        "KES",
                        true,
                        null));
        return id;
    }

    /** Affiliated by kind UNION, ACTIVE since long ago. */
    public static UUID affiliate(UUID affiliate, UUID parent) {
        return affiliate(affiliate, parent, "UNION", new Period("ACTIVE", LONG_AGO, null));
    }

    public static UUID affiliate(UUID affiliate, UUID parent, String kind, Period... periods) {
        UUID affiliation = UUID.randomUUID();
        apply(
                new AffiliationProjection(),
                new AffiliationChanged(
                        affiliation,
                        1,
                        affiliate,
                        Instant.EPOCH,
                        LONG_AGO,
                        affiliate,
                        parent,
                        kind,
                        List.of(periods),
                        null));
        return affiliation;
    }

    /** A woman born 1990, member since long ago. */
    public static UUID member(UUID organisation) {
        return member(organisation, "FEMALE", 1990, new Period("ACTIVE", LONG_AGO, null));
    }

    public static UUID member(UUID organisation, String sex, @Nullable Integer birthYear, Period... periods) {
        UUID person = UUID.randomUUID();
        apply(
                new PersonProjection(),
                new PersonRecorded(
                        person,
                        1,
                        organisation,
                        Instant.EPOCH,
                        LONG_AGO,
                        sex,
                        birthYear,
                        null,
                        null,
                        null,
                        null,
                        null));
        membership(organisation, person, periods);
        return person;
    }

    public static UUID membership(UUID organisation, UUID person, Period... periods) {
        UUID membership = UUID.randomUUID();
        apply(
                new MembershipProjection(),
                new MembershipChanged(
                        membership, 1, organisation, Instant.EPOCH, LONG_AGO, person, List.of(periods), null, null));
        return membership;
    }

    /** A member since long ago whose person is not known, in units one after the other. */
    public static UUID memberOfUnits(UUID organisation, UnitPeriod... units) {
        UUID membership = UUID.randomUUID();
        apply(
                new MembershipProjection(),
                new MembershipChanged(
                        membership,
                        1,
                        organisation,
                        Instant.EPOCH,
                        LONG_AGO,
                        membership,
                        List.of(new Period("ACTIVE", LONG_AGO, null)),
                        "FULL",
                        List.of(units)));
        return membership;
    }

    public static UUID unit(UUID organisation, String name) {
        UUID unit = UUID.randomUUID();
        apply(
                new UnitProjection(),
                new UnitChanged(unit, 1, organisation, Instant.EPOCH, LONG_AGO, name, null, null, List.of()));
        return unit;
    }

    /** The only job, and the main one on the days from the first to before the last. */
    public static void job(UUID organisation, UUID person, String workerGroup, LocalDate from, @Nullable LocalDate to) {
        apply(
                new WorkProfileProjection(),
                new WorkProfileRecorded(
                        UUID.randomUUID(),
                        1,
                        organisation,
                        Instant.EPOCH,
                        LONG_AGO,
                        person,
                        null,
                        null,
                        null,
                        workerGroup,
                        null,
                        null,
                        null,
                        true,
                        List.of(new WorkProfileRecorded.MainPeriod(from, to)),
                        LONG_AGO,
                        null,
                        "INFORMAL",
                        "2026.1",
                        null,
                        false));
    }

    public static void link(UUID organisation, UUID person, UUID subject) {
        apply(
                new SubjectLinkProjection(),
                new SubjectLinked(person, 1, organisation, Instant.EPOCH, LONG_AGO, subject));
    }

    public static void unlink(UUID organisation, UUID person) {
        apply(new SubjectUnlinkProjection(), new SubjectUnlinked(person, 2, organisation, Instant.EPOCH, LONG_AGO));
    }

    static <E> void apply(Projection<E> projection, E event) {
        apply(projection, List.of(event));
    }

    static <E> void apply(Projection<E> projection, List<E> events) {
        try (Connection connection = PostgresForTests.as("insight_projector", "insight")) {
            projection.apply(connection, events);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything the projections hold, as one text. */
    static String contents() {
        return asked("""
                select string_agg(held, E'\\n' order by held)
                from (
                  select 'organisation ' || t from insight.organisation t
                  union all select 'affiliation ' || t from insight.affiliation t
                  union all select 'affiliation_period ' || t from insight.affiliation_period t
                  union all select 'person ' || t from insight.person t
                  union all select 'membership ' || t from insight.membership t
                  union all select 'membership_period ' || t from insight.membership_period t
                  union all select 'subject_link ' || t from insight.subject_link t
                  union all select 'membership_unit_period ' || t from insight.membership_unit_period t
                  union all select 'affiliation_count ' || t from insight.affiliation_count t
                  union all select 'person_erasure ' || t from insight.person_erasure t
                  union all select 'person_merge ' || t from insight.person_merge t
                  union all select 'duplicate_candidate ' || t from insight.duplicate_candidate t
                  union all select 'unit ' || t from insight.unit t
                  union all select 'main_job_period ' || t from insight.main_job_period t
                  union all select 'work_profile ' || t from insight.work_profile t
                  union all select 'dues_told ' || t from insight.dues_told t
                  union all select 'affiliation_fee ' || t from insight.affiliation_fee t
                  union all select 'figures_told ' || t from insight.figures_told t
                  union all select 'filed_figure ' || t from insight.filed_figure t
                ) as everything(held)""");
    }

    /** Everything that was issued, as one text. */
    static String issued() {
        return asked("""
                select string_agg(held, E'\\n' order by held)
                from (
                  select 'month ' || t from insight.issued_month t
                  union all select 'cell ' || t from insight.issued_cell t
                  union all select 'earnings ' || t from insight.issued_earnings t
                ) as everything(held)""");
    }

    /** What a report would call complete; empty when nothing is. */
    static String completeUpTo() {
        return completeUpTo(Source.MEMBERSHIP);
    }

    static String completeUpTo(Source source) {
        return asked("select to_char(report.complete_up_to('%s'), 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                .formatted(source.code()));
    }

    /** Lets a projector of the version go on, whatever stands in the tables. */
    static void pretendVersion(int version) {
        execute("update insight.projection set version = ?", version);
    }

    /** Records that a consumer has applied the first partition of a topic up to an offset. */
    static void applied(String consumer, String topic, long nextOffset) {
        execute("""
                insert into minga.applied_offset values (?, ?, 0, ?)
                on conflict (consumer, topic, partition) do update set next_offset = excluded.next_offset""", consumer, topic, nextOffset);
    }

    static String asked(String sql) {
        try (Connection connection = PostgresForTests.superuser("insight");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            String answer = row.getString(1);
            return answer == null ? "" : answer;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String sql, Object... values) {
        try (Connection connection = PostgresForTests.as("insight_projector", "insight");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
