package coop.minga.gateway.insight.messaging;

import coop.minga.contracts.membership.WorkProfileRecorded;
import coop.minga.contracts.membership.WorkProfileRecorded.MainPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Keeps the codes of each job and the days on which it was its worker's main one.
 *
 * <p>Guarantee: that of {@link Projection}; a job that was taken back was nobody's main one on any day.
 */
@ApplicationScoped
class WorkProfileProjection implements Projection<WorkProfileRecorded> {
    @Override
    public Class<WorkProfileRecorded> contract() {
        return WorkProfileRecorded.class;
    }

    @Override
    public String type() {
        return WorkProfileRecorded.TYPE;
    }

    @Override
    public void apply(Connection connection, List<WorkProfileRecorded> events) throws SQLException {
        List<WorkProfileRecorded> advanced = upsert(
                connection, AggregateKey.newest(events, WorkProfileProjection::key, WorkProfileRecorded::version));
        deletePeriods(connection, advanced);
        insertPeriods(connection, advanced.stream().flatMap(Main::of).toList());
    }

    private static AggregateKey key(WorkProfileRecorded event) {
        return new AggregateKey(event.organisation(), event.workProfileId());
    }

    private static List<WorkProfileRecorded> upsert(Connection connection, List<WorkProfileRecorded> events)
            throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into insight.work_profile as known
                  (org_id, work_profile_id, version, person_id, is_main, valid_from, valid_to, withdrawn, isco08, isic4,
                   icse18a, worker_group, place_of_work, engagement, pay_basis, formality, formality_rule_set,
                   earnings_minor, earnings_currency)
                select * from unnest(
                  ?::uuid[], ?::uuid[], ?::bigint[], ?::uuid[], ?::boolean[], ?::date[], ?::date[], ?::boolean[], ?::text[],
                  ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[],
                  ?::text[])
                on conflict (org_id, work_profile_id) do update
                set version = excluded.version, person_id = excluded.person_id, is_main = excluded.is_main,
                    valid_from = excluded.valid_from, valid_to = excluded.valid_to, withdrawn = excluded.withdrawn,
                    isco08 = excluded.isco08, isic4 = excluded.isic4, icse18a = excluded.icse18a,
                    worker_group = excluded.worker_group, place_of_work = excluded.place_of_work,
                    engagement = excluded.engagement, pay_basis = excluded.pay_basis, formality = excluded.formality,
                    formality_rule_set = excluded.formality_rule_set, earnings_minor = excluded.earnings_minor,
                    earnings_currency = excluded.earnings_currency
                where known.version < excluded.version
                returning org_id, work_profile_id""")) {
            new Columns<>(upsert, events)
                    .bind("uuid", WorkProfileRecorded::organisation)
                    .bind("uuid", WorkProfileRecorded::workProfileId)
                    .bind("bigint", WorkProfileRecorded::version)
                    .bind("uuid", WorkProfileRecorded::personId)
                    .bind("boolean", WorkProfileRecorded::isMain)
                    .bind("date", WorkProfileRecorded::validFrom)
                    .bind("date", event -> Periods.end(event.validTo()))
                    .bind("boolean", WorkProfileRecorded::withdrawn)
                    .bind("text", WorkProfileRecorded::isco08)
                    .bind("text", WorkProfileRecorded::isic4)
                    .bind("text", WorkProfileRecorded::icse18a)
                    .bind("text", WorkProfileRecorded::workerGroup)
                    .bind("text", WorkProfileRecorded::placeOfWork)
                    .bind("text", WorkProfileRecorded::engagement)
                    .bind("text", WorkProfileRecorded::payBasis)
                    .bind("text", WorkProfileRecorded::formality)
                    .bind("text", WorkProfileRecorded::formalityRuleSet)
                    .bind(
                            "bigint",
                            event -> event.monthlyEarnings() == null
                                    ? null
                                    : event.monthlyEarnings().minor())
                    .bind(
                            "text",
                            event -> event.monthlyEarnings() == null
                                    ? null
                                    : event.monthlyEarnings().currency());
            return Advanced.by(upsert, events, WorkProfileProjection::key);
        }
    }

    private static void deletePeriods(Connection connection, List<WorkProfileRecorded> events) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from insight.main_job_period old
                using unnest(?::uuid[], ?::uuid[]) as gone(org_id, work_profile_id)
                where old.org_id = gone.org_id and old.work_profile_id = gone.work_profile_id""")) {
            new Columns<>(delete, events)
                    .bind("uuid", WorkProfileRecorded::organisation)
                    .bind("uuid", WorkProfileRecorded::workProfileId);
            delete.executeUpdate();
        }
    }

    private static void insertPeriods(Connection connection, List<Main> periods) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into insight.main_job_period (org_id, work_profile_id, ordinal, person_id, from_day, to_day)
                select * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::uuid[], ?::date[], ?::date[])""")) {
            new Columns<>(insert, periods)
                    .bind("uuid", main -> main.event().organisation())
                    .bind("uuid", main -> main.event().workProfileId())
                    .bind("int", Main::ordinal)
                    .bind("uuid", main -> main.event().personId())
                    .bind("date", main -> main.period().from())
                    .bind("date", main -> Periods.end(main.period().to()));
            insert.executeUpdate();
        }
    }

    private record Main(WorkProfileRecorded event, int ordinal, MainPeriod period) {
        static Stream<Main> of(WorkProfileRecorded event) {
            List<MainPeriod> periods = event.withdrawn() ? List.of() : event.mainPeriods();
            return IntStream.range(0, periods.size()).mapToObj(i -> new Main(event, i + 1, periods.get(i)));
        }
    }
}
