package coop.minga.gateway.insight.messaging;

import coop.minga.contracts.membership.AffiliationChanged;
import coop.minga.contracts.membership.MemberCount;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Keeps all periods and counts of each affiliation, so that who stood below whom on a day can be followed.
 *
 * <p>Guarantee: that of {@link Projection}; a correction of the past replaces every period and count there was.
 */
@ApplicationScoped
class AffiliationProjection implements Projection<AffiliationChanged> {
    @Override
    public Class<AffiliationChanged> contract() {
        return AffiliationChanged.class;
    }

    @Override
    public String type() {
        return AffiliationChanged.TYPE;
    }

    @Override
    public void apply(Connection connection, List<AffiliationChanged> events) throws SQLException {
        List<AffiliationChanged> advanced = upsert(
                connection, AggregateKey.newest(events, AffiliationProjection::key, AffiliationChanged::version));
        deletePeriods(connection, advanced);
        insertPeriods(connection, Periods.of(advanced, AffiliationChanged::periods));
        deleteCounts(connection, advanced);
        insertCounts(connection, advanced);
    }

    private static AggregateKey key(AffiliationChanged event) {
        return new AggregateKey(event.organisation(), event.affiliationId());
    }

    private static List<AffiliationChanged> upsert(Connection connection, List<AffiliationChanged> events)
            throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into insight.affiliation as known
                  (org_id, affiliation_id, version, affiliate_id, parent_id, kind)
                select * from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::text[])
                on conflict (org_id, affiliation_id) do update
                set version = excluded.version, affiliate_id = excluded.affiliate_id,
                    parent_id = excluded.parent_id, kind = excluded.kind
                where known.version < excluded.version
                returning org_id, affiliation_id""")) {
            new Columns<>(upsert, events)
                    .bind("uuid", AffiliationChanged::organisation)
                    .bind("uuid", AffiliationChanged::affiliationId)
                    .bind("bigint", AffiliationChanged::version)
                    .bind("uuid", AffiliationChanged::affiliateId)
                    .bind("uuid", AffiliationChanged::parentId)
                    .bind("text", AffiliationChanged::kind);
            return Advanced.by(upsert, events, AffiliationProjection::key);
        }
    }

    private static void deletePeriods(Connection connection, List<AffiliationChanged> events) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from insight.affiliation_period old
                using unnest(?::uuid[], ?::uuid[]) as gone(org_id, affiliation_id)
                where old.org_id = gone.org_id and old.affiliation_id = gone.affiliation_id""")) {
            new Columns<>(delete, events)
                    .bind("uuid", AffiliationChanged::organisation)
                    .bind("uuid", AffiliationChanged::affiliationId);
            delete.executeUpdate();
        }
    }

    private static void insertPeriods(Connection connection, List<Periods.Row<AffiliationChanged>> rows)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into insight.affiliation_period (org_id, affiliation_id, ordinal, state, from_day, to_day)
                select * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::date[], ?::date[])""")) {
            new Columns<>(insert, rows)
                    .bind("uuid", row -> row.event().organisation())
                    .bind("uuid", row -> row.event().affiliationId())
                    .bind("int", Periods.Row::ordinal)
                    .bind("text", row -> row.period().state())
                    .bind("date", row -> row.period().from())
                    .bind("date", Periods.Row::end);
            insert.executeUpdate();
        }
    }

    private static void deleteCounts(Connection connection, List<AffiliationChanged> events) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from insight.affiliation_count old
                using unnest(?::uuid[], ?::uuid[]) as gone(org_id, affiliation_id)
                where old.org_id = gone.org_id and old.affiliation_id = gone.affiliation_id""")) {
            new Columns<>(delete, events)
                    .bind("uuid", AffiliationChanged::organisation)
                    .bind("uuid", AffiliationChanged::affiliationId);
            delete.executeUpdate();
        }
    }

    private static void insertCounts(Connection connection, List<AffiliationChanged> events) throws SQLException {
        List<Count> counts = events.stream().flatMap(Count::of).toList();
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into insight.affiliation_count
                  (org_id, affiliation_id, ordinal, kind, total, women, method, as_of, recorded_at)
                select * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::bigint[], ?::bigint[], ?::text[],
                                     ?::date[], ?::timestamptz[])""")) {
            new Columns<>(insert, counts)
                    .bind("uuid", count -> count.event().organisation())
                    .bind("uuid", count -> count.event().affiliationId())
                    .bind("int", Count::ordinal)
                    .bind("text", count -> count.counted().kind())
                    .bind("bigint", count -> count.counted().total())
                    .bind("bigint", count -> count.counted().women())
                    .bind("text", count -> count.counted().method())
                    .bind("date", count -> count.counted().asOf())
                    .bind("timestamptz", count -> count.counted().recordedAt().toString());
            insert.executeUpdate();
        }
    }

    private record Count(AffiliationChanged event, int ordinal, MemberCount counted) {
        static Stream<Count> of(AffiliationChanged event) {
            List<MemberCount> counts = Objects.requireNonNullElse(event.counts(), List.of());
            return IntStream.range(0, counts.size()).mapToObj(i -> new Count(event, i + 1, counts.get(i)));
        }
    }
}
