package coop.minga.gateway.insight.store;

import coop.minga.gateway.insight.domain.MemberCount;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks the database for the counts of R01; for which organisation is set in the transaction, not said here.
 *
 * <p>Guarantee: one statement, so one consistent state; what comes back are counts, not yet suppressed.
 */
@ApplicationScoped
public class MemberCounts {
    private final Database database;

    MemberCounts(Database database) {
        this.database = database;
    }

    /** The members of the caller's organisation on a day. */
    public Roll own(LocalDate asOf) {
        return database.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select organisation_id, organisation_name, sex, age_band, workers, memberships,
                           workers as person_records, 0 as linked_records
                    from report.r01_own(?)""")) {
                select.setObject(1, asOf);
                return ownRoll(read(select));
            }
        });
    }

    /** The members of the caller's organisation and of all affiliated below it, at the end of a month. */
    public Roll affiliates(LocalDate asOf, LocalDate today) {
        return database.call(connection -> readAffiliates(connection, asOf, today));
    }

    private static Roll readAffiliates(Connection connection, LocalDate asOf, LocalDate today) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select organisation_id, organisation_name, sex, age_band, workers, memberships,
                       person_records, linked_records
                from report.r01_affiliates(?, ?)""")) {
            select.setObject(1, asOf);
            select.setObject(2, today);
            return read(select);
        }
    }

    private static Roll read(PreparedStatement select) throws SQLException {
        List<MemberCount> counts = new ArrayList<>();
        Map<UUID, String> names = new HashMap<>();
        long personRecords = 0;
        long linkedRecords = 0;
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                @Nullable UUID organisation = row.getObject("organisation_id", UUID.class);
                @Nullable String name = row.getString("organisation_name");
                if (organisation != null && name != null) {
                    names.put(organisation, name);
                }
                counts.add(new MemberCount(
                        organisation,
                        row.getString("sex"),
                        row.getString("age_band"),
                        row.getLong("workers"),
                        row.getLong("memberships")));
                personRecords += row.getLong("person_records");
                linkedRecords += row.getLong("linked_records");
            }
        }
        return new Roll(counts, names, personRecords, linkedRecords);
    }

    /** Of one organisation its own figures are the total: each record is one worker. */
    private static Roll ownRoll(Roll roll) {
        List<MemberCount> both = new ArrayList<>(roll.counts());
        roll.counts().stream()
                .map(count -> new MemberCount(null, count.sex(), count.ageBand(), count.workers(), count.memberships()))
                .forEach(both::add);
        return new Roll(both, roll.names(), roll.personRecords(), roll.linkedRecords());
    }

    /** Counts by place, the organisations' names as far as they are known, and how many person records were linked. */
    public record Roll(List<MemberCount> counts, Map<UUID, String> names, long personRecords, long linkedRecords) {}
}
