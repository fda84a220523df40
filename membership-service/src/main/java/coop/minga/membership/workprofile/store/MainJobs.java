package coop.minga.membership.workprofile.store;

import coop.minga.membership.person.PersonId;
import coop.minga.membership.workprofile.domain.Days;
import coop.minga.membership.workprofile.domain.WorkProfile;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/**
 * Which job is a person's main one, on which days.
 *
 * <p>Guarantee: an exclusion constraint refuses two on one day, whatever the application believes.
 */
@ApplicationScoped
public class MainJobs {
    private final Database database;

    MainJobs(Database database) {
        this.database = database;
    }

    /**
     * Keeps everybody else from changing the person's jobs until the transaction ends. Without it two insertions at the
     * same moment would each wait for the other in the exclusion constraint, and be told of a deadlock.
     */
    public void lock(PersonId person) {
        lock(List.of(person));
    }

    /** The same for many, in one order for everybody. */
    public void lock(Collection<PersonId> persons) {
        database.run(connection -> {
            try (var lock = connection.prepareStatement("""
                    select pg_advisory_xact_lock(hashtextextended('main-job ' || person, 0))
                    from (select person from unnest(?::text[]) as p(person) order by person offset 0) as in_order
                    """)) {
                lock.setArray(
                        1,
                        connection.createArrayOf(
                                "text",
                                persons.stream()
                                        .map(each -> each.value().toString())
                                        .toArray()));
                lock.execute();
            }
        });
    }

    /** Writes what is the main job now of those of an organisation that changed; all old days go before the new come. */
    public void replace(List<WorkProfile> changed) {
        database.run(connection -> {
            remove(connection, changed);
            add(connection, changed);
        });
    }

    private static void remove(Connection connection, List<WorkProfile> changed) throws SQLException {
        try (var delete = connection.prepareStatement(
                "delete from membership.main_job where org_id = ? and work_profile_id = any(?)")) {
            delete.setObject(1, changed.getFirst().organisation().value());
            delete.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid",
                            changed.stream().map(job -> job.id().value()).toArray()));
            delete.executeUpdate();
        }
    }

    private static void add(Connection connection, List<WorkProfile> changed) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into membership.main_job (org_id, person_id, work_profile_id, days)
                values (?, ?, ?, daterange(?, ?))
                """)) {
            for (WorkProfile job : changed) {
                for (Days days : job.current().mainPeriods().periods()) {
                    insert.setObject(1, job.organisation().value());
                    insert.setObject(2, job.person().value());
                    insert.setObject(3, job.id().value());
                    insert.setObject(4, days.from());
                    insert.setObject(5, days.to());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
