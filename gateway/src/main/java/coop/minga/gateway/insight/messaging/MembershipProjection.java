package coop.minga.gateway.insight.messaging;

import coop.minga.contracts.membership.MembershipChanged;
import coop.minga.contracts.membership.UnitPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Keeps all periods of each membership and its units, so that the roll of any day can be counted.
 *
 * <p>Guarantee: that of {@link Projection}; a correction of the past replaces every period there was.
 */
@ApplicationScoped
class MembershipProjection implements Projection<MembershipChanged> {
    @Override
    public Class<MembershipChanged> contract() {
        return MembershipChanged.class;
    }

    @Override
    public String type() {
        return MembershipChanged.TYPE;
    }

    @Override
    public void apply(Connection connection, List<MembershipChanged> events) throws SQLException {
        List<MembershipChanged> advanced =
                upsert(connection, AggregateKey.newest(events, MembershipProjection::key, MembershipChanged::version));
        deletePeriods(connection, advanced);
        insertPeriods(connection, Periods.of(advanced, MembershipChanged::periods));
        deleteUnits(connection, advanced);
        insertUnits(connection, advanced.stream().flatMap(InUnit::of).toList());
    }

    private static AggregateKey key(MembershipChanged event) {
        return new AggregateKey(event.organisation(), event.membershipId());
    }

    private static List<MembershipChanged> upsert(Connection connection, List<MembershipChanged> events)
            throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into insight.membership as known (org_id, membership_id, version, person_id, category)
                select * from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::uuid[], ?::text[])
                on conflict (org_id, membership_id) do update
                set version = excluded.version, person_id = excluded.person_id, category = excluded.category
                where known.version < excluded.version
                returning org_id, membership_id""")) {
            new Columns<>(upsert, events)
                    .bind("uuid", MembershipChanged::organisation)
                    .bind("uuid", MembershipChanged::membershipId)
                    .bind("bigint", MembershipChanged::version)
                    .bind("uuid", MembershipChanged::personId)
                    .bind("text", MembershipChanged::category);
            return Advanced.by(upsert, events, MembershipProjection::key);
        }
    }

    private static void deletePeriods(Connection connection, List<MembershipChanged> events) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from insight.membership_period old
                using unnest(?::uuid[], ?::uuid[]) as gone(org_id, membership_id)
                where old.org_id = gone.org_id and old.membership_id = gone.membership_id""")) {
            new Columns<>(delete, events)
                    .bind("uuid", MembershipChanged::organisation)
                    .bind("uuid", MembershipChanged::membershipId);
            delete.executeUpdate();
        }
    }

    private static void insertPeriods(Connection connection, List<Periods.Row<MembershipChanged>> rows)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into insight.membership_period
                  (org_id, membership_id, ordinal, person_id, state, from_day, to_day)
                select * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::uuid[], ?::text[], ?::date[], ?::date[])""")) {
            new Columns<>(insert, rows)
                    .bind("uuid", row -> row.event().organisation())
                    .bind("uuid", row -> row.event().membershipId())
                    .bind("int", Periods.Row::ordinal)
                    .bind("uuid", row -> row.event().personId())
                    .bind("text", row -> row.period().state())
                    .bind("date", row -> row.period().from())
                    .bind("date", Periods.Row::end);
            insert.executeUpdate();
        }
    }

    private static void deleteUnits(Connection connection, List<MembershipChanged> events) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from insight.membership_unit_period old
                using unnest(?::uuid[], ?::uuid[]) as gone(org_id, membership_id)
                where old.org_id = gone.org_id and old.membership_id = gone.membership_id""")) {
            new Columns<>(delete, events)
                    .bind("uuid", MembershipChanged::organisation)
                    .bind("uuid", MembershipChanged::membershipId);
            delete.executeUpdate();
        }
    }

    private static void insertUnits(Connection connection, List<InUnit> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into insight.membership_unit_period
                  (org_id, membership_id, ordinal, unit_id, from_day, to_day)
                select * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::uuid[], ?::date[], ?::date[])""")) {
            new Columns<>(insert, rows)
                    .bind("uuid", row -> row.event().organisation())
                    .bind("uuid", row -> row.event().membershipId())
                    .bind("int", InUnit::ordinal)
                    .bind("uuid", row -> row.period().unitId())
                    .bind("date", row -> row.period().from())
                    .bind("date", row -> Periods.end(row.period().to()));
            insert.executeUpdate();
        }
    }

    private record InUnit(MembershipChanged event, int ordinal, UnitPeriod period) {
        static Stream<InUnit> of(MembershipChanged event) {
            List<UnitPeriod> periods = Objects.requireNonNullElse(event.unitPeriods(), List.of());
            return IntStream.range(0, periods.size()).mapToObj(i -> new InUnit(event, i + 1, periods.get(i)));
        }
    }
}
