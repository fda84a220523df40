package coop.minga.gateway.insight.store;

import coop.minga.gateway.insight.domain.CellKey;
import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.Figure;
import coop.minga.gateway.insight.domain.ReportFigures;
import coop.minga.gateway.insight.domain.ReportFigures.Cell;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the caller's organisation was issued.
 *
 * <p>Guarantee: the same for ever, but for the lines of affiliates that have left, which are not shown any more.
 */
@ApplicationScoped
public class IssuedMonths {
    private final Database database;

    IssuedMonths(Database database) {
        this.database = database;
    }

    /** When and from what a month was issued, and in which finest cuts. */
    public record Issued(
            Instant at,
            Instant completeUpTo,
            long eventsSetAside,
            @Nullable BigDecimal linkedShare,
            List<Set<Dimension>> cuts) {
        public boolean contains(Set<Dimension> cut) {
            return cuts.stream().anyMatch(each -> each.containsAll(cut));
        }
    }

    public Optional<Issued> find(LocalDate monthEnd) {
        return database.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select issued_at, complete_up_to, events_set_aside, linked_share, cuts
                    from report.issued_month(?)""")) {
                select.setObject(1, monthEnd);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(issued(row)) : Optional.empty();
                }
            }
        });
    }

    private static Issued issued(ResultSet row) throws SQLException {
        List<Set<Dimension>> cuts = new ArrayList<>();
        for (String codes : (String[]) row.getArray("cuts").getArray()) {
            cuts.add(Dimension.ofCodes(codes).orElseThrow());
        }
        return new Issued(
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("complete_up_to", OffsetDateTime.class).toInstant(),
                row.getLong("events_set_aside"),
                row.getBigDecimal("linked_share"),
                cuts);
    }

    /** The figures of one cut with the total, {@code today} deciding which affiliates still are ones. */
    public ReportFigures read(LocalDate monthEnd, LocalDate today, Set<Dimension> cut) {
        return database.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select organisation_id, organisation_name, coordinates, workers, memberships
                    from report.issued_cells(?, ?, ?)""")) {
                select.setObject(1, monthEnd);
                select.setObject(2, today);
                Map<UUID, String> names = new HashMap<>();
                List<Cell> total = cells(select, Set.of(), names);
                List<Cell> cells = cells(select, cut, names);
                return new ReportFigures(total.getFirst(), cells, names);
            }
        });
    }

    /** What the cells of a cut earn, each in one currency; only those that are told. */
    public List<Cell> earnings(LocalDate monthEnd, LocalDate today, Set<Dimension> cut) {
        return database.call(connection -> {
            List<Cell> cells = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("""
                    select affiliate_id, sex, worker_group, currency, lower_quartile, median, upper_quartile
                    from report.issued_earnings(?, ?)""")) {
                select.setObject(1, monthEnd);
                select.setObject(2, today);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        Map<Dimension, String> coordinates = new EnumMap<>(Dimension.class);
                        put(coordinates, Dimension.AFFILIATE, row.getString("affiliate_id"));
                        put(coordinates, Dimension.SEX, row.getString("sex"));
                        put(coordinates, Dimension.WORKER_GROUP, row.getString("worker_group"));
                        if (coordinates.keySet().equals(cut)) {
                            coordinates.put(Dimension.CURRENCY, row.getString("currency"));
                            cells.add(new Cell(
                                    new CellKey(coordinates),
                                    Map.of(
                                            "lowerQuartileMinor", row.getLong("lower_quartile"),
                                            "medianMinor", row.getLong("median"),
                                            "upperQuartileMinor", row.getLong("upper_quartile"))));
                        }
                    }
                }
            }
            cells.sort(Comparator.comparing(Cell::key));
            return cells;
        });
    }

    private static void put(Map<Dimension, String> coordinates, Dimension dimension, @Nullable String value) {
        if (value != null) {
            coordinates.put(dimension, value);
        }
    }

    private static List<Cell> cells(PreparedStatement select, Set<Dimension> cut, Map<UUID, String> names)
            throws SQLException {
        EnumSet<Dimension> dimensions = Dimension.withoutAffiliate(cut);
        select.setString(3, Dimension.codes(dimensions));
        List<Cell> cells = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                UUID affiliate = row.getObject("organisation_id", UUID.class);
                if ((affiliate != null) == cut.contains(Dimension.AFFILIATE)) {
                    cells.add(new Cell(key(row, affiliate, dimensions), measures(row)));
                    String name = row.getString("organisation_name");
                    if (affiliate != null && name != null) {
                        names.put(affiliate, name);
                    }
                }
            }
        }
        cells.sort(Comparator.comparing(Cell::key));
        return cells;
    }

    private static CellKey key(ResultSet row, @Nullable UUID affiliate, EnumSet<Dimension> dimensions)
            throws SQLException {
        Map<Dimension, String> coordinates = new EnumMap<>(Dimension.class);
        if (affiliate != null) {
            coordinates.put(Dimension.AFFILIATE, affiliate.toString());
        }
        String[] values = (String[]) row.getArray("coordinates").getArray();
        int next = 0;
        for (Dimension dimension : dimensions) {
            coordinates.put(dimension, values[next++]);
        }
        return new CellKey(coordinates);
    }

    private static @Nullable Map<String, Number> measures(ResultSet row) throws SQLException {
        long workers = row.getLong("workers");
        return row.wasNull() ? null : new Figure(workers, row.getLong("memberships")).measures();
    }
}
