package coop.minga.membership.statistics.store;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts what an organisation keeps, in the tables of the features that keep it.
 *
 * <p>Guarantee: reads only; row-level security hides what others keep.
 */
@ApplicationScoped
public class StatisticsTables {
    private final Database database;

    StatisticsTables(Database database) {
        this.database = database;
    }

    /** Memberships of one state, by the sex that persons have told. */
    public record StateCount(String state, long total, long women, long men, long other) {}

    public List<StateCount> memberships(OrganisationId organisation) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("""
                    select m.state, count(*), count(*) filter (where p.sex = 'FEMALE'),
                        count(*) filter (where p.sex = 'MALE'), count(*) filter (where p.sex = 'OTHER')
                    from membership.membership m
                    join membership.person p on p.org_id = m.org_id and p.id = m.person_id
                    where m.org_id = ?
                    group by m.state
                    order by m.state
                    """)) {
                select.setObject(1, organisation.value());
                List<StateCount> counts = new ArrayList<>();
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        counts.add(new StateCount(
                                row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
                    }
                }
                return counts;
            }
        });
    }

    public Map<String, Long> units(OrganisationId organisation) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(
                    "select state, count(*) from membership.unit where org_id = ? group by state")) {
                select.setObject(1, organisation.value());
                Map<String, Long> counts = new TreeMap<>();
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        counts.put(row.getString(1), row.getLong(2));
                    }
                }
                return counts;
            }
        });
    }

    /** When a person, a membership or a unit last changed. */
    public Optional<Instant> lastChange(OrganisationId organisation) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("""
                    select greatest(
                        (select max(updated_at) from membership.membership where org_id = ?),
                        (select max(updated_at) from membership.person where org_id = ?),
                        (select max(updated_at) from membership.unit where org_id = ?))
                    """)) {
                select.setObject(1, organisation.value());
                select.setObject(2, organisation.value());
                select.setObject(3, organisation.value());
                try (var row = select.executeQuery()) {
                    row.next();
                    return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant);
                }
            }
        });
    }
}
