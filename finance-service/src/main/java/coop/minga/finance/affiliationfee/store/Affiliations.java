package coop.minga.finance.affiliationfee.store;

import coop.minga.finance.affiliationfee.AffiliationId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What membership-service says of affiliations.
 *
 * <p>Guarantee: moves forward only.
 */
@ApplicationScoped
public class Affiliations {
    private static final String KEEP = """
            insert into finance.affiliation as known (org_id, id, parent_id, version, below_from, below_to)
            values (?, ?, ?, ?, ?, ?)
            on conflict (org_id, id) do update
            set version = excluded.version, below_from = excluded.below_from, below_to = excluded.below_to
            where known.version < excluded.version
            """;
    private static final String FIND = """
            select a.parent_id, exists (
                select from unnest(a.below_from, a.below_to) as below (from_on, to_on)
                where below.from_on <= ? and (below.to_on is null or below.to_on > ?))
            from finance.affiliation a
            where a.org_id = ? and a.id = ?
            """;

    private final Database database;

    Affiliations(Database database) {
        this.database = database;
    }

    /** The days on which an affiliate stands below its parent; {@code to} is the first on which it does no longer. */
    public record Below(LocalDate from, @Nullable LocalDate to) {}

    /** The parent of an affiliation, and whether the affiliate stands below it on a day. */
    public record Known(OrganisationId parent, boolean isBelow) {}

    /** Of the affiliate's own; inside the caller's transaction. */
    public Optional<Known> find(OrganisationId affiliate, AffiliationId id, LocalDate day) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(FIND)) {
                select.setObject(1, day);
                select.setObject(2, day);
                select.setObject(3, affiliate.value());
                select.setObject(4, id.value());
                try (var row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(
                                    new Known(new OrganisationId(row.getObject(1, UUID.class)), row.getBoolean(2)))
                            : Optional.empty();
                }
            }
        });
    }

    /** On the given connection, whose transaction is the inbox's; row-level security asks for the affiliate first. */
    public static void keep(
            Connection connection, UUID affiliate, UUID id, UUID parent, long version, List<Below> below)
            throws SQLException {
        try (var set = connection.prepareStatement("select set_config('minga.org', ?, true)")) {
            set.setString(1, affiliate.toString());
            set.execute();
        }
        try (var keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, affiliate);
            keep.setObject(2, id);
            keep.setObject(3, parent);
            keep.setLong(4, version);
            keep.setArray(
                    5,
                    connection.createArrayOf(
                            "date", below.stream().map(Below::from).toArray()));
            keep.setArray(
                    6,
                    connection.createArrayOf(
                            "date", below.stream().map(Below::to).toArray()));
            keep.executeUpdate();
        }
    }
}
