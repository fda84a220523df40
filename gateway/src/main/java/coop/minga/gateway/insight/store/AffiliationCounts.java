package coop.minga.gateway.insight.store;

import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was counted of the members of affiliates, in the affiliations of the caller's organisation.
 *
 * <p>Guarantee: of a kind and a day the count of the latest day until then, as last recorded. Who stood affiliated on the
 * day is told even if nothing was counted.
 */
@ApplicationScoped
public class AffiliationCounts {
    private final Database database;

    AffiliationCounts(Database database) {
        this.database = database;
    }

    /** One number of members and the day for which it was counted. */
    public record Count(
            long total, @Nullable Long women, @Nullable String method, LocalDate countedOn) {}

    /** The counts by kind on a day; the organisation is the other party of the affiliation. */
    public record Counted(
            LocalDate day, UUID organisation, @Nullable String name, Map<String, Count> byKind) {}

    /** Of the affiliates below the caller's organisation that stood affiliated on the day and do today. */
    public List<Counted> below(Collection<LocalDate> days, LocalDate today) {
        return database.call(connection -> read(connection, days, today, true));
    }

    /** Of the caller's organisation itself, as each of those above it was told. */
    public List<Counted> above(Collection<LocalDate> days) {
        return database.call(connection -> read(connection, days, null, false));
    }

    private static List<Counted> read(
            Connection connection, Collection<LocalDate> days, @Nullable LocalDate today, boolean isLookingDown)
            throws SQLException {
        Map<String, Counted> counted = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select on_day, organisation_id, organisation_name, kind, total, women, method, counted_on
                from report.r04(?, ?, ?)""")) {
            select.setArray(1, connection.createArrayOf("date", days.toArray()));
            select.setObject(2, today);
            select.setBoolean(3, isLookingDown);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    LocalDate day = row.getObject("on_day", LocalDate.class);
                    UUID organisation = row.getObject("organisation_id", UUID.class);
                    String name = row.getString("organisation_name");
                    Counted each = counted.computeIfAbsent(
                            day + " " + organisation,
                            absent -> new Counted(day, organisation, name, new LinkedHashMap<>()));
                    String kind = row.getString("kind");
                    if (kind != null) {
                        each.byKind()
                                .put(
                                        kind,
                                        new Count(
                                                row.getLong("total"),
                                                row.getObject("women", Long.class),
                                                row.getString("method"),
                                                row.getObject("counted_on", LocalDate.class)));
                    }
                }
            }
        }
        return List.copyOf(counted.values());
    }
}
