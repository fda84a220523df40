package coop.minga.membership.membership.store;

import coop.minga.membership.membership.domain.Membership;
import coop.minga.membership.membership.domain.MembershipHistory.Span;
import coop.minga.membership.membership.domain.MembershipPeriod;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps how memberships stand and stood on each day in rows that an index finds.
 *
 * <p>Guarantee: in the transaction of the change and with two statements at most for any number of memberships; what was
 * known before stays, marked with the instant from which it was known otherwise.
 */
@ApplicationScoped
public class MembershipPeriods {
    private static final long FIRST_VERSION = 1;

    private static final String BEGIN = """
            insert into membership.membership_period (org_id, membership_id, from_day, to_day, state, category,
                unit_id, person_id, joined_on, created_at, recorded_from)
            select * from unnest(?::uuid[], ?::uuid[], ?::date[], ?::date[], ?::text[], ?::text[], ?::uuid[], ?::uuid[],
                ?::date[], ?::timestamptz[], ?::timestamptz[])
            """;

    private static final String FOLLOW = """
            with stands as (
                select * from unnest(?::uuid[], ?::uuid[], ?::date[], ?::date[], ?::text[], ?::text[], ?::uuid[],
                        ?::uuid[], ?::date[], ?::timestamptz[], ?::timestamptz[])
                    as s (org_id, membership_id, from_day, to_day, state, category, unit_id, person_id,
                        joined_on, created_at, recorded_from)
            ),
            superseded as (
                update membership.membership_period known set superseded_at = changed.recorded_from
                from (select distinct org_id, membership_id, recorded_from from stands) changed
                where known.org_id = changed.org_id and known.membership_id = changed.membership_id
                    and known.superseded_at is null
                    and not exists (
                        select from stands s
                        where s.org_id = known.org_id and s.membership_id = known.membership_id
                            and s.from_day = known.from_day and s.to_day = known.to_day
                            and s.state = known.state and s.category = known.category
                            and s.unit_id is not distinct from known.unit_id
                            and s.person_id = known.person_id and s.joined_on = known.joined_on)
                returning known.org_id, known.membership_id, known.from_day
            )
            insert into membership.membership_period (org_id, membership_id, from_day, to_day, state, category,
                unit_id, person_id, joined_on, created_at, recorded_from)
            select s.* from stands s
            where not exists (
                    select from membership.membership_period known
                    where known.org_id = s.org_id and known.membership_id = s.membership_id
                        and known.from_day = s.from_day and known.superseded_at is null)
                or exists (
                    select from superseded
                    where superseded.org_id = s.org_id and superseded.membership_id = s.membership_id
                        and superseded.from_day = s.from_day)
            """;

    private final Database database;

    MembershipPeriods(Database database) {
        this.database = database;
    }

    private record Row(Membership membership, Span span) {
        LocalDate end() {
            LocalDate to = span.to();
            return to == null ? MembershipPeriod.OPEN_END : to;
        }

        @Nullable UUID unit() {
            return span.unit();
        }
    }

    /** Records how these stand now, after they were flushed. A period that is known already stays as it is. */
    public void follow(List<Membership> changed) {
        // Of new ones nothing is known yet. To look all the same is expensive where it is done most: in a new database,
        // which does not know its tables yet, the first large import read all periods again for each of its rows.
        write(
                BEGIN,
                changed.stream().filter(each -> each.version() == FIRST_VERSION).toList());
        write(
                FOLLOW,
                changed.stream().filter(each -> each.version() > FIRST_VERSION).toList());
    }

    private void write(String sql, List<Membership> memberships) {
        if (memberships.isEmpty()) {
            return;
        }
        List<Row> rows = new ArrayList<>();
        for (Membership membership : memberships) {
            membership.history(null).orElseThrow().spans().forEach(span -> rows.add(new Row(membership, span)));
        }
        database.run(connection -> {
            try (var write = connection.prepareStatement(sql)) {
                bind(connection, write, rows);
                write.executeUpdate();
            }
        });
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Row> rows) throws SQLException {
        List<Column> columns = List.of(
                new Column(
                        "uuid", row -> row.membership().terms().organisation().value()),
                new Column("uuid", row -> row.membership().terms().id().value()),
                new Column("date", row -> row.span().from()),
                new Column("date", Row::end),
                new Column("text", row -> row.span().state().name()),
                new Column("text", row -> row.span().category().name()),
                new Column("uuid", Row::unit),
                new Column("uuid", row -> row.membership().terms().person().value()),
                new Column("date", row -> row.membership().joinedOn()),
                new Column("timestamptz", row -> row.membership().createdAt()),
                new Column("timestamptz", row -> row.membership().updatedAt()));
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            // As text: the driver's own form of dates in arrays goes through the machine's time zone.
            Object[] values = rows.stream()
                    .map(column.value())
                    .map(MembershipPeriods::text)
                    .toArray();
            statement.setArray(i + 1, connection.createArrayOf(column.type(), values));
        }
    }

    private record Column(String type, Function<Row, @Nullable Object> value) {}

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
