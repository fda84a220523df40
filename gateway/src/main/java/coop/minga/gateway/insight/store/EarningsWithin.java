package coop.minga.gateway.insight.store;

import coop.minga.gateway.insight.domain.CellKey;
import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.ReportFigures;
import coop.minga.gateway.insight.domain.ReportFigures.Cell;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.jspecify.annotations.Nullable;

/**
 * Asks the database for R32 inside one organisation; which one is set in the transaction, not said here.
 *
 * <p>Guarantee: a cell of fewer than five comes without any figure, its number of workers too; every cell is of one
 * currency, and there is no total of amounts.
 */
@ApplicationScoped
public class EarningsWithin {
    private static final int FEWEST = 5;

    private final Database database;

    EarningsWithin(Database database) {
        this.database = database;
    }

    public ReportFigures on(LocalDate day, Set<Dimension> cut) {
        return database.call(connection -> {
            List<Cell> cells = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select * from report.r32_within(?, ?)")) {
                select.setObject(1, day);
                select.setArray(
                        2,
                        connection.createArrayOf(
                                "text", cut.stream().map(Dimension::code).toArray()));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        cells.add(new Cell(key(row, cut), measures(row)));
                    }
                }
            }
            cells.sort(Comparator.comparing(Cell::key));
            return new ReportFigures(new Cell(CellKey.ALL, null), cells, Map.of());
        });
    }

    private static CellKey key(ResultSet row, Set<Dimension> cut) throws SQLException {
        Map<Dimension, String> coordinates = new EnumMap<>(Dimension.class);
        coordinates.put(Dimension.CURRENCY, row.getString("currency"));
        if (cut.contains(Dimension.SEX)) {
            coordinates.put(Dimension.SEX, row.getString("sex"));
        }
        if (cut.contains(Dimension.WORKER_GROUP)) {
            coordinates.put(Dimension.WORKER_GROUP, row.getString("worker_group"));
        }
        return new CellKey(coordinates);
    }

    private static @Nullable Map<String, @Nullable Object> measures(ResultSet row) throws SQLException {
        if (row.getLong("workers") < FEWEST) {
            return null;
        }
        Map<String, @Nullable Object> measures = new LinkedHashMap<>();
        measures.put("workers", row.getLong("workers"));
        measures.put("lowerQuartileMinor", row.getObject("lower_quartile", Long.class));
        measures.put("medianMinor", row.getObject("median", Long.class));
        measures.put("upperQuartileMinor", row.getObject("upper_quartile", Long.class));
        return measures;
    }
}
