package coop.minga.gateway.insight.store;

import coop.minga.gateway.insight.domain.CellKey;
import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.ReportFigures;
import coop.minga.gateway.insight.domain.ReportFigures.Cell;
import coop.minga.platform.transaction.Database;
import coop.minga.platform.transaction.DatabaseFailure;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks the database for R30, and has its shares issued above one organisation.
 *
 * <p>Guarantee: inside one organisation counts that add up; above it shares issued once, under the projector's login,
 * from which what tells of a few is left out before it is stored.
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

    private static final Map<String, String> SHARES = Map.of(
            "missingContactShare", "missing_contact",
            "missingIdentifierShare", "missing_identifier",
            "openDuplicatesShare", "open_duplicates",
            "staleShare", "stale");

    private final Database database;
    private final AgroalDataSource projector;

    RecordQuality(Database database, @DataSource("projector") AgroalDataSource projector) {
        this.database = database;
        this.projector = projector;
    }

    /** Counts; the shares are the reader's of these to make. */
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

    /** Issues the month for the organisation and all below it, as far as it was not issued before. */
    public void issue(UUID root, LocalDate monthEnd, LocalDate today, Instant now) {
        try (Connection connection = projector.getConnection();
                PreparedStatement select = connection.prepareStatement("select insight.issue_quality(?, ?, ?, ?)")) {
            select.setObject(1, root);
            select.setObject(2, monthEnd);
            select.setObject(3, today);
            select.setObject(4, now.atOffset(ZoneOffset.UTC));
            select.execute();
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    /** The shares as issued, by affiliate or none; no total, for it less the others would tell the one left out. */
    public ReportFigures above(LocalDate monthEnd, LocalDate today, Set<Dimension> cut) {
        return database.call(connection -> {
            Map<UUID, String> names = new HashMap<>();
            List<Cell> cells = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select * from report.r30_affiliates(?, ?)")) {
                select.setObject(1, monthEnd);
                select.setObject(2, today);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next() && !cut.isEmpty()) {
                        UUID affiliate = row.getObject("organisation_id", UUID.class);
                        String name = row.getString("organisation_name");
                        if (name != null) {
                            names.put(affiliate, name);
                        }
                        Map<String, @Nullable BigDecimal> shares = new LinkedHashMap<>();
                        for (Map.Entry<String, String> column : SHARES.entrySet()) {
                            shares.put(column.getKey(), row.getBigDecimal(column.getValue()));
                        }
                        boolean isHidden = shares.values().stream().allMatch(share -> share == null);
                        cells.add(new Cell(
                                new CellKey(Map.of(Dimension.AFFILIATE, affiliate.toString())),
                                isHidden ? null : shares));
                    }
                }
            }
            cells.sort(Comparator.comparing(Cell::key));
            return new ReportFigures(new Cell(CellKey.ALL, null), cells, names);
        });
    }
}
