package coop.minga.gateway.insight.store;

import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.Earnings;
import coop.minga.gateway.insight.domain.MonthTables;
import coop.minga.gateway.insight.domain.Population;
import coop.minga.gateway.insight.domain.Protection;
import coop.minga.gateway.insight.domain.PublishedCuts;
import coop.minga.gateway.insight.domain.ReportDay;
import coop.minga.gateway.insight.domain.Source;
import coop.minga.platform.transaction.DatabaseFailure;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Counts a month for a whole network of organisations, decides what stays hidden, and keeps the rest for ever.
 *
 * <p>Guarantee: a month of an organisation is issued once; two that ask at once get the same. Nothing is issued before
 * the source is complete up to the end of the month, nor while the projections are built anew. It runs under the
 * projector's login, in one transaction; figures that are hidden are never stored.
 */
@ApplicationScoped
public class MonthIssue {
    /** What the counted tables rest on. */
    private static final Source SOURCE = Source.MEMBERSHIP;

    /** A network of a million members is counted in one statement, which takes longer than a batch of events may. */
    private static final int COUNTING_MILLIS = 15 * 60 * 1000;

    private final AgroalDataSource projector;

    MonthIssue(@DataSource("projector") AgroalDataSource projector) {
        this.projector = projector;
    }

    /** What became of it. */
    public enum Outcome {
        ISSUED,
        /** The source is not complete up to the end of the month. */
        INCOMPLETE,
        /** Others of the network were issued the month when the organisation did not belong to it yet. */
        TOO_LATE
    }

    /** Organisations above others that were issued an earlier month and not this one. */
    public List<UUID> due(LocalDate monthEnd) {
        try (Connection connection = projector.getConnection();
                PreparedStatement select = connection.prepareStatement("select * from insight.months_due(?)")) {
            select.setObject(1, monthEnd);
            List<UUID> due = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    due.add(row.getObject(1, UUID.class));
                }
            }
            return due;
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    public Outcome issue(UUID root, LocalDate monthEnd, Instant now, PublishedCuts cuts) {
        try (Connection connection = projector.getConnection()) {
            int usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, COUNTING_MILLIS);
            connection.setAutoCommit(false);
            try {
                Outcome outcome = issue(connection, root, monthEnd, now, cuts);
                connection.commit();
                return outcome;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setNetworkTimeout(Runnable::run, usual);
            }
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    private static Outcome issue(Connection connection, UUID root, LocalDate monthEnd, Instant now, PublishedCuts cuts)
            throws SQLException {
        lock(connection, monthEnd);
        if (isIssued(connection, monthEnd, Set.of(root))) {
            return Outcome.ISSUED;
        }
        Instant completeUpTo = completeUpTo(connection);
        if (completeUpTo == null || completeUpTo.isBefore(ReportDay.endOf(monthEnd))) {
            return Outcome.INCOMPLETE;
        }
        SortedMap<UUID, Set<UUID>> network = network(connection, root, monthEnd, ReportDay.today(now));
        if (isIssued(connection, monthEnd, network.keySet())) {
            return Outcome.TOO_LATE;
        }
        MonthCounts counts = MonthCounts.of(connection, monthEnd, network);
        MonthTables tables = Protection.of(Population.of(network, cuts, counts.cells()));
        List<Earnings> earnings = Earnings.told(tables, MonthCounts.earnings(connection, monthEnd, network));
        for (UUID each : network.keySet()) {
            insertMonth(connection, each, monthEnd, now, completeUpTo, counts, tables);
            insertCells(connection, each, monthEnd, tables.of(each));
            insertEarnings(connection, each, monthEnd, Earnings.of(each, tables, earnings));
        }
        return Outcome.ISSUED;
    }

    /** One month at a time: two networks that are growing into one must not be issued side by side. */
    private static void lock(Connection connection, LocalDate monthEnd) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtext('insight.issued_month'), ?)")) {
            select.setInt(1, Math.toIntExact(monthEnd.toEpochDay()));
            select.execute();
        }
    }

    private static boolean isIssued(Connection connection, LocalDate monthEnd, Set<UUID> roots) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select exists (select from insight.issued_month where month_end = ? and root_id = any (?))")) {
            select.setObject(1, monthEnd);
            select.setArray(2, connection.createArrayOf("uuid", roots.toArray()));
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Holds the version of the projections, so that they are not emptied between this and the counting. */
    private static @Nullable Instant completeUpTo(Connection connection) throws SQLException {
        try (PreparedStatement hold = connection.prepareStatement("select from insight.projection for share");
                PreparedStatement select = connection.prepareStatement("select report.complete_up_to(?)")) {
            hold.execute();
            select.setString(1, SOURCE.code());
            try (ResultSet row = select.executeQuery()) {
                OffsetDateTime reached = row.next() ? row.getObject(1, OffsetDateTime.class) : null;
                return reached == null ? null : reached.toInstant();
            }
        }
    }

    private static SortedMap<UUID, Set<UUID>> network(
            Connection connection, UUID root, LocalDate monthEnd, LocalDate today) throws SQLException {
        SortedMap<UUID, Set<UUID>> network = new TreeMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("select root_id, member_id from insight.network(?, ?, ?)")) {
            select.setObject(1, root);
            select.setObject(2, monthEnd);
            select.setObject(3, today);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    network.computeIfAbsent(row.getObject(1, UUID.class), absent -> new TreeSet<>())
                            .add(row.getObject(2, UUID.class));
                }
            }
        }
        return network;
    }

    private static void insertMonth(
            Connection connection,
            UUID root,
            LocalDate monthEnd,
            Instant now,
            Instant completeUpTo,
            MonthCounts counts,
            MonthTables tables)
            throws SQLException {
        Set<Set<Dimension>> cuts = new HashSet<>(tables.cuts());
        if (Earnings.areTold(tables)) {
            cuts.add(Earnings.CUT);
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into insight.issued_month
                  (root_id, month_end, issued_at, complete_up_to, events_set_aside, linked_share, cuts)
                values (?, ?, ?, ?, report.events_set_aside(?), ?, ?)""")) {
            insert.setObject(1, root);
            insert.setObject(2, monthEnd);
            insert.setObject(3, now.atOffset(ZoneOffset.UTC));
            insert.setObject(4, completeUpTo.atOffset(ZoneOffset.UTC));
            insert.setString(5, SOURCE.code());
            insert.setBigDecimal(6, counts.linkedShare(root).orElse(null));
            insert.setArray(
                    7,
                    connection.createArrayOf(
                            "text", cuts.stream().map(Dimension::codes).sorted().toArray()));
            insert.executeUpdate();
        }
    }

    private static void insertCells(Connection connection, UUID root, LocalDate monthEnd, List<MonthTables.Shown> cells)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into insight.issued_cell
                  (root_id, month_end, affiliate_id, cut, coordinates, workers, memberships)
                select ?, ?, affiliate_id, cut, string_to_array(coordinates, E'\\u001f'), workers, memberships
                from unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::bigint[])
                  as issued(affiliate_id, cut, coordinates, workers, memberships)""")) {
            insert.setObject(1, root);
            insert.setObject(2, monthEnd);
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid",
                            cells.stream().map(MonthTables.Shown::affiliate).toArray()));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "text",
                            cells.stream()
                                    .map(cell -> Dimension.codes(cell.key().cut()))
                                    .toArray()));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "text",
                            cells.stream()
                                    .map(cell -> String.join(
                                            "\u001f", cell.key().coordinates().values()))
                                    .toArray()));
            insert.setArray(
                    6,
                    connection.createArrayOf(
                            "bigint", cells.stream().map(MonthIssue::workers).toArray()));
            insert.setArray(
                    7,
                    connection.createArrayOf(
                            "bigint",
                            cells.stream().map(MonthIssue::memberships).toArray()));
            insert.executeUpdate();
        }
    }

    private static void insertEarnings(Connection connection, UUID root, LocalDate monthEnd, List<Earnings> earnings)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into insight.issued_earnings
                  (root_id, month_end, affiliate_id, sex, worker_group, currency, lower_quartile, median, upper_quartile)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (Earnings each : earnings) {
                insert.setObject(1, root);
                insert.setObject(2, monthEnd);
                insert.setObject(3, each.place().isTotal() ? null : each.place().organisation());
                insert.setString(4, each.group().coordinates().get(Dimension.SEX));
                insert.setString(5, each.group().coordinates().get(Dimension.WORKER_GROUP));
                insert.setString(6, each.currency());
                insert.setLong(7, each.lowerQuartile());
                insert.setLong(8, each.median());
                insert.setLong(9, each.upperQuartile());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static @Nullable Long workers(MonthTables.Shown cell) {
        return cell.figure() == null ? null : cell.figure().workers();
    }

    private static @Nullable Long memberships(MonthTables.Shown cell) {
        return cell.figure() == null ? null : cell.figure().memberships();
    }
}
