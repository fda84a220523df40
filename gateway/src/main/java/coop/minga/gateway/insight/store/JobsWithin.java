package coop.minga.gateway.insight.store;

import coop.minga.gateway.insight.domain.CellKey;
import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.ReportFigures;
import coop.minga.gateway.insight.domain.ReportFigures.Cell;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks the database for the main jobs inside one organisation; which one is set in the transaction, not said here.
 *
 * <p>Guarantee: one statement, so one consistent state; each person record is one worker, so the cells add up.
 */
@ApplicationScoped
public class JobsWithin {
    private final Database database;

    JobsWithin(Database database) {
        this.database = database;
    }

    /** R10. */
    public ReportFigures work(LocalDate day, Set<Dimension> cut) {
        return database.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select * from report.r10_within(?, ?)")) {
                select.setObject(1, day);
                select.setArray(2, codes(select, cut));
                return read(select, cut, Map.of("workers", "workers"));
            }
        });
    }

    /** R11; moves are those since the earlier day. */
    public ReportFigures formality(LocalDate day, LocalDate earlier, Set<Dimension> cut) {
        return database.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select * from report.r11_within(?, ?, ?)")) {
                select.setObject(1, day);
                select.setObject(2, earlier);
                select.setArray(3, codes(select, cut));
                return read(
                        select,
                        cut,
                        Map.of(
                                "workers", "workers",
                                "knownOnBothDays", "known_on_both_days",
                                "informalToFormal", "informal_to_formal",
                                "formalToInformal", "formal_to_informal"));
            }
        });
    }

    private static Array codes(PreparedStatement select, Set<Dimension> cut) throws SQLException {
        return select.getConnection()
                .createArrayOf("text", cut.stream().map(Dimension::code).toArray());
    }

    private static ReportFigures read(PreparedStatement select, Set<Dimension> cut, Map<String, String> columns)
            throws SQLException {
        List<Cell> cells = new ArrayList<>();
        Map<String, Long> total = new LinkedHashMap<>();
        columns.keySet().forEach(measure -> total.put(measure, 0L));
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Map<String, Long> measures = new LinkedHashMap<>();
                for (Map.Entry<String, String> column : columns.entrySet()) {
                    measures.put(column.getKey(), row.getLong(column.getValue()));
                }
                measures.forEach((measure, figure) -> total.merge(measure, figure, Long::sum));
                if (!cut.isEmpty()) {
                    cells.add(new Cell(key(row, cut), measures));
                }
            }
        }
        cells.sort(Comparator.comparing(Cell::key));
        return new ReportFigures(new Cell(CellKey.ALL, total), cells, Map.of());
    }

    private static CellKey key(ResultSet row, Set<Dimension> cut) throws SQLException {
        Map<Dimension, String> coordinates = new EnumMap<>(Dimension.class);
        for (Dimension dimension : cut) {
            coordinates.put(dimension, row.getString(dimension.code().replace('-', '_')));
        }
        return new CellKey(coordinates);
    }
}
