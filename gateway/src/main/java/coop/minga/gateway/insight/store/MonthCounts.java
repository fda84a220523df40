package coop.minga.gateway.insight.store;

import coop.minga.gateway.insight.domain.CellKey;
import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.Earnings;
import coop.minga.gateway.insight.domain.Figure;
import coop.minga.gateway.insight.domain.LinkedShare;
import coop.minga.gateway.insight.domain.Place;
import coop.minga.gateway.insight.domain.Population;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The workers of a network at the end of a month as the database counts them, small figures among them.
 *
 * <p>Guarantee: never leaves the transaction that issues the month; every finest cut counts the same workers.
 */
record MonthCounts(List<Population.Counted> cells, Map<UUID, long[]> links) {
    /** What the database counts by; the columns bear the codes of the dimensions. */
    private static final Set<Dimension> COUNTED = EnumSet.of(
            Dimension.SEX,
            Dimension.AGE_BAND,
            Dimension.WORKER_GROUP,
            Dimension.OCCUPATION,
            Dimension.ACTIVITY,
            Dimension.STATUS_IN_EMPLOYMENT,
            Dimension.PLACE_OF_WORK,
            Dimension.FORMALITY,
            Dimension.FORMALITY_CHANGE,
            Dimension.CONTACT,
            Dimension.IDENTIFIER,
            Dimension.DUPLICATE,
            Dimension.FRESHNESS,
            Dimension.SELF_DECLARED_GROUP);

    static MonthCounts of(Connection connection, LocalDate monthEnd, SortedMap<UUID, Set<UUID>> network)
            throws SQLException {
        List<Population.Counted> cells = new ArrayList<>();
        Map<UUID, long[]> links = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement("select * from insight.month_counts(?, ?, ?)")) {
            bind(select, monthEnd, network);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Place place = place(row);
                    CellKey key = key(row, COUNTED);
                    cells.add(new Population.Counted(
                            place, key, new Figure(row.getLong("workers"), row.getLong("memberships"))));
                    // Every finest cut counts the same records; this one is as good as another.
                    if (place.isTotal() && key.cut().contains(Dimension.AGE_BAND)) {
                        long[] link = links.computeIfAbsent(place.organisation(), absent -> new long[2]);
                        link[0] += row.getLong("linked_records");
                        link[1] += row.getLong("person_records");
                    }
                }
            }
        }
        return new MonthCounts(cells, links);
    }

    Optional<BigDecimal> linkedShare(UUID root) {
        long[] link = links.getOrDefault(root, new long[2]);
        return LinkedShare.of(link[0], link[1]);
    }

    /** What the main jobs of the same workers earn. */
    static List<Earnings> earnings(Connection connection, LocalDate monthEnd, SortedMap<UUID, Set<UUID>> network)
            throws SQLException {
        List<Earnings> earnings = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select * from insight.month_earnings(?, ?, ?)")) {
            bind(select, monthEnd, network);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    earnings.add(new Earnings(
                            place(row),
                            key(row, EnumSet.of(Dimension.SEX, Dimension.WORKER_GROUP)),
                            row.getString("currency"),
                            row.getLong("workers"),
                            row.getLong("lower_quartile"),
                            row.getLong("median"),
                            row.getLong("upper_quartile")));
                }
            }
        }
        return earnings;
    }

    private static void bind(PreparedStatement select, LocalDate monthEnd, SortedMap<UUID, Set<UUID>> network)
            throws SQLException {
        List<UUID> roots = new ArrayList<>();
        List<UUID> members = new ArrayList<>();
        network.forEach((root, below) -> below.forEach(member -> {
            roots.add(root);
            members.add(member);
        }));
        Connection connection = select.getConnection();
        select.setObject(1, monthEnd);
        select.setArray(2, connection.createArrayOf("uuid", roots.toArray()));
        select.setArray(3, connection.createArrayOf("uuid", members.toArray()));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getObject("place_id", UUID.class), row.getBoolean("is_total"));
    }

    /** What is null was summed over. */
    private static CellKey key(ResultSet row, Set<Dimension> dimensions) throws SQLException {
        Map<Dimension, String> coordinates = new EnumMap<>(Dimension.class);
        for (Dimension dimension : dimensions) {
            String value = row.getString(dimension.code().replace('-', '_'));
            if (value != null) {
                coordinates.put(dimension, value);
            }
        }
        return new CellKey(coordinates);
    }
}
