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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Asks the database for R30 inside one organisation; which one is set in the transaction, not said here.
 *
 * <p>Guarantee: one statement, so one consistent state; the cells add up.
 */
@ApplicationScoped
public class RecordQuality {
    /** Measures and the columns that hold them. */
    private static final Map<String, String> COUNTS = Map.of(
            "records", "records",
            "missingSex", "missing_sex",
            "missingBirthYear", "missing_birth_year",
            "missingContact", "missing_contact",
            "missingIdentifier", "missing_identifier",
            "missingWorkProfile", "missing_work_profile",
            "openDuplicates", "open_duplicates",
            "stale", "stale");

    private final Database database;

    RecordQuality(Database database) {
        this.database = database;
    }

    public ReportFigures within(LocalDate day, Set<Dimension> cut) {
        return database.call(connection -> {
            Map<UUID, String> names = new HashMap<>();
            List<Cell> cells = new ArrayList<>();
            Map<String, Object> total = new LinkedHashMap<>();
            COUNTS.keySet().forEach(measure -> total.put(measure, 0L));
            try (PreparedStatement select = connection.prepareStatement("select * from report.r30_within(?, ?)")) {
                select.setObject(1, day);
                select.setArray(
                        2,
                        connection.createArrayOf(
                                "text", cut.stream().map(Dimension::code).toArray()));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        Map<String, Object> counts = new LinkedHashMap<>();
                        for (Map.Entry<String, String> column : COUNTS.entrySet()) {
                            long count = row.getLong(column.getValue());
                            counts.put(column.getKey(), count);
                            total.merge(column.getKey(), count, (sum, more) -> (Long) sum + (Long) more);
                        }
                        if (!cut.isEmpty()) {
                            cells.add(new Cell(key(row, cut, names), counts));
                        }
                    }
                }
            }
            cells.sort(Comparator.comparing(Cell::key));
            return new ReportFigures(new Cell(CellKey.ALL, total), cells, names);
        });
    }

    private static CellKey key(ResultSet row, Set<Dimension> cut, Map<UUID, String> names) throws SQLException {
        Map<Dimension, String> coordinates = new EnumMap<>(Dimension.class);
        if (cut.contains(Dimension.SEX)) {
            coordinates.put(Dimension.SEX, row.getString("sex"));
        }
        if (cut.contains(Dimension.UNIT)) {
            UUID unit = row.getObject("unit_id", UUID.class);
            String name = row.getString("unit_name");
            if (unit != null && name != null) {
                names.put(unit, name);
            }
            coordinates.put(Dimension.UNIT, unit == null ? ReportFigures.NONE : unit.toString());
        }
        return new CellKey(coordinates);
    }
}
