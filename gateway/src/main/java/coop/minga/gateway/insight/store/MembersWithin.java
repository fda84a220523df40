package coop.minga.gateway.insight.store;

import coop.minga.gateway.insight.domain.CellKey;
import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.Figure;
import coop.minga.gateway.insight.domain.ReportFigures;
import coop.minga.gateway.insight.domain.ReportFigures.Cell;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Asks the database for R01 inside one organisation; which one is set in the transaction, not said here.
 *
 * <p>Guarantee: one statement, so one consistent state; each person record is one worker, so the cells add up.
 */
@ApplicationScoped
public class MembersWithin {
    private final Database database;

    MembersWithin(Database database) {
        this.database = database;
    }

    public ReportFigures on(LocalDate day, Set<Dimension> cut) {
        return database.call(connection -> read(connection, day, cut));
    }

    private static ReportFigures read(Connection connection, LocalDate day, Set<Dimension> cut) throws SQLException {
        List<Cell> cells = new ArrayList<>();
        Map<UUID, String> names = new HashMap<>();
        Figure total = Figure.NONE;
        try (PreparedStatement select = connection.prepareStatement("""
                select unit_id, unit_name, sex, age_band, worker_group, workers, memberships
                from report.r01_within(?, ?)""")) {
            select.setObject(1, day);
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text", cut.stream().map(Dimension::code).toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Figure figure = new Figure(row.getLong("workers"), row.getLong("memberships"));
                    total = total.plus(figure);
                    if (!cut.isEmpty()) {
                        cells.add(new Cell(key(row, cut, names), figure.measures()));
                    }
                }
            }
        }
        cells.sort(Comparator.comparing(Cell::key));
        return new ReportFigures(new Cell(CellKey.ALL, total.measures()), cells, names);
    }

    private static CellKey key(ResultSet row, Set<Dimension> cut, Map<UUID, String> names) throws SQLException {
        Map<Dimension, String> coordinates = new EnumMap<>(Dimension.class);
        for (Dimension dimension : cut) {
            coordinates.put(
                    dimension,
                    switch (dimension) {
                        case UNIT -> unit(row, names);
                        case SEX -> row.getString("sex");
                        case AGE_BAND -> row.getString("age_band");
                        case WORKER_GROUP -> row.getString("worker_group");
                        default -> throw new IllegalArgumentException("R01 does not tell apart by " + dimension);
                    });
        }
        return new CellKey(coordinates);
    }

    private static String unit(ResultSet row, Map<UUID, String> names) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        String name = row.getString("unit_name");
        if (unit != null && name != null) {
            names.put(unit, name);
        }
        return unit == null ? ReportFigures.NONE : unit.toString();
    }
}
