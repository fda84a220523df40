package coop.minga.gateway.insight.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was told of a member's dues, as rows.
 *
 * <p>Guarantee: an event is one row for ever, so nothing depends on the order in which they come.
 */
final class DuesTold {
    private DuesTold() {}

    /** Which event of which dues account, and for which day. */
    record Head(UUID organisation, UUID account, long version, UUID membership, LocalDate effectiveOn) {}

    /** How a member stood, or a waiver. */
    record Row(
            Head head,
            @Nullable Standing standing,
            @Nullable Waiver waiver) {}

    /** @param overdueSince null where it is not told that something is overdue */
    record Standing(
            String currency,
            @Nullable LocalDate paidThrough,
            long owedMinor,
            long advanceMinor,
            @Nullable LocalDate overdueSince) {}

    /** @param to the first day that is not waived any more */
    record Waiver(UUID id, LocalDate from, LocalDate to) {}

    static void keep(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into insight.dues_told
                  (org_id, dues_account_id, version, membership_id, effective_on, currency, paid_through, owed_minor,
                   advance_minor, overdue_since, waiver_id, waived_from, waived_to)
                select * from unnest(
                  ?::uuid[], ?::uuid[], ?::bigint[], ?::uuid[], ?::date[], ?::text[], ?::date[], ?::bigint[], ?::bigint[],
                  ?::date[], ?::uuid[], ?::date[], ?::date[])
                on conflict do nothing""")) {
            new Columns<>(insert, rows)
                    .bind("uuid", row -> row.head.organisation)
                    .bind("uuid", row -> row.head.account)
                    .bind("bigint", row -> row.head.version)
                    .bind("uuid", row -> row.head.membership)
                    .bind("date", row -> row.head.effectiveOn)
                    .bind("text", row -> row.standing == null ? null : row.standing.currency)
                    .bind("date", row -> row.standing == null ? null : row.standing.paidThrough)
                    .bind("bigint", row -> row.standing == null ? null : row.standing.owedMinor)
                    .bind("bigint", row -> row.standing == null ? null : row.standing.advanceMinor)
                    .bind("date", row -> row.standing == null ? null : row.standing.overdueSince)
                    .bind("uuid", row -> row.waiver == null ? null : row.waiver.id)
                    .bind("date", row -> row.waiver == null ? null : row.waiver.from)
                    .bind("date", row -> row.waiver == null ? null : row.waiver.to);
            insert.executeUpdate();
        }
    }
}
