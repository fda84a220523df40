package coop.minga.gateway.insight.store;

import coop.minga.gateway.insight.domain.CellKey;
import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.DuesFigure;
import coop.minga.gateway.insight.domain.DuesFigure.Amount;
import coop.minga.gateway.insight.domain.DuesFigure.Count;
import coop.minga.gateway.insight.domain.ReportFigures;
import coop.minga.gateway.insight.domain.ReportFigures.Cell;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Asks the database for R02 inside one organisation; which one is set in the transaction, not said here.
 *
 * <p>Guarantee: one statement, so one consistent state; each membership is counted once, so the cells add up.
 */
@ApplicationScoped
public class DuesWithin {
    private final Database database;

    DuesWithin(Database database) {
        this.database = database;
    }

    public ReportFigures on(LocalDate day, Set<Dimension> cut) {
        return database.call(connection -> {
            Map<UUID, String> names = new HashMap<>();
            SortedMap<CellKey, DuesFigure> figures = new TreeMap<>();
            DuesFigure total = DuesFigure.NONE;
            try (PreparedStatement select = connection.prepareStatement("select * from report.r02_within(?, ?)")) {
                select.setObject(1, day);
                select.setArray(
                        2,
                        connection.createArrayOf(
                                "text", cut.stream().map(Dimension::code).toArray()));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        DuesFigure figure = figure(row);
                        total = total.plus(figure);
                        if (!cut.isEmpty()) {
                            figures.merge(key(row, cut, names), figure, DuesFigure::plus);
                        }
                    }
                }
            }
            List<Cell> cells = new ArrayList<>();
            figures.forEach((key, figure) -> cells.add(new Cell(key, figure.measures())));
            return new ReportFigures(new Cell(CellKey.ALL, total.measures()), cells, names);
        });
    }

    private static DuesFigure figure(ResultSet row) throws SQLException {
        Map<Count, Long> counts = new EnumMap<>(Count.class);
        for (Count count : Count.values()) {
            counts.put(count, row.getLong(column(count)));
        }
        Map<Amount, Long> amounts = new EnumMap<>(Amount.class);
        for (Amount amount : Amount.values()) {
            amounts.put(amount, row.getLong(column(amount)));
        }
        return DuesFigure.of(row.getString("currency"), counts, amounts);
    }

    private static String column(Enum<?> measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }

    private static CellKey key(ResultSet row, Set<Dimension> cut, Map<UUID, String> names) throws SQLException {
        Map<Dimension, String> coordinates = new EnumMap<>(Dimension.class);
        if (cut.contains(Dimension.UNIT)) {
            UUID unit = row.getObject("unit_id", UUID.class);
            String name = row.getString("unit_name");
            if (unit != null && name != null) {
                names.put(unit, name);
            }
            coordinates.put(Dimension.UNIT, unit == null ? ReportFigures.NONE : unit.toString());
        }
        if (cut.contains(Dimension.SEX)) {
            coordinates.put(Dimension.SEX, row.getString("sex"));
        }
        if (cut.contains(Dimension.WORKER_GROUP)) {
            coordinates.put(Dimension.WORKER_GROUP, row.getString("worker_group"));
        }
        String currency = row.getString("currency");
        if (cut.contains(Dimension.CURRENCY) && currency != null) {
            coordinates.put(Dimension.CURRENCY, currency);
        }
        return new CellKey(coordinates);
    }
}
