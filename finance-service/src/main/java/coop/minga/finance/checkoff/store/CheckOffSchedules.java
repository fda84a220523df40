package coop.minga.finance.checkoff.store;

import coop.minga.finance.checkoff.CheckOffScheduleId;
import coop.minga.finance.checkoff.EmployerId;
import coop.minga.finance.checkoff.domain.CheckOffSchedule;
import coop.minga.finance.checkoff.domain.CheckOffSchedule.Totals;
import coop.minga.finance.checkoff.domain.CheckOffScheduleLine;
import coop.minga.finance.checkoff.domain.Waterfall;
import coop.minga.platform.transaction.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Schedules of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one; lines are counted and written with one statement each, however
 * many.
 */
@ApplicationScoped
public class CheckOffSchedules implements PanacheRepositoryBase<CheckOffSchedule, UUID> {
    private final Database database;

    CheckOffSchedules(Database database) {
        this.database = database;
    }

    /** A schedule with its row locked until the transaction ends. */
    public Optional<CheckOffSchedule> locked(CheckOffScheduleId id, LockModeType mode) {
        return Optional.ofNullable(getEntityManager().find(CheckOffSchedule.class, id.value(), mode));
    }

    /** What everybody had allowed an employer on a day, together. */
    public Totals allowed(EmployerId employer, LocalDate day) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("""
                    select count(distinct a.id), coalesce(sum(d.minor), 0)
                    from finance.check_off_authorisation a
                    cross join unnest(a.amounts_minor) as d (minor)
                    where a.employer_id = ? and a.from_day <= ? and (a.through_day is null or a.through_day >= ?)
                    """)) {
                select.setObject(1, employer.value());
                select.setObject(2, day);
                select.setObject(3, day);
                try (var row = select.executeQuery()) {
                    row.next();
                    return new Totals(row.getInt(1), row.getLong(2));
                }
            }
        });
    }

    /** Writes the lines of a schedule that has just been made; each fills its deductions in the given order. */
    public void writeLines(CheckOffSchedule schedule, Waterfall waterfall) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into finance.check_off_schedule_line (org_id, id, schedule_id, line, authorisation_id,
                        membership_id, destinations, accounts, amounts_minor, expected_minor)
                    select a.org_id, gen_random_uuid(), ?, row_number() over (order by a.created_at, a.id), a.id,
                           a.membership_id, d.destinations, d.accounts, d.amounts_minor, d.expected_minor
                    from finance.check_off_authorisation a
                    cross join lateral (
                        select array_agg(x.destination order by array_position(?::text[], x.destination), x.place),
                               array_agg(x.account order by array_position(?::text[], x.destination), x.place),
                               array_agg(x.minor order by array_position(?::text[], x.destination), x.place), sum(x.minor)
                        from unnest(a.destinations, a.accounts, a.amounts_minor)
                            with ordinality as x (destination, account, minor, place))
                        as d (destinations, accounts, amounts_minor, expected_minor)
                    where a.employer_id = ? and a.from_day <= ? and (a.through_day is null or a.through_day >= ?)
                    """)) {
                var order = connection.createArrayOf(
                        "text", waterfall.order().stream().map(Enum::name).toArray());
                insert.setObject(1, schedule.id().value());
                insert.setArray(2, order);
                insert.setArray(3, order);
                insert.setArray(4, order);
                insert.setObject(5, schedule.employer().value());
                insert.setObject(6, schedule.through());
                insert.setObject(7, schedule.through());
                insert.executeUpdate();
            }
        });
    }

    /** Up to so many lines of a schedule behind a line. */
    public List<CheckOffScheduleLine> lines(CheckOffScheduleId schedule, int after, int most) {
        return getEntityManager()
                .createQuery(
                        "from CheckOffScheduleLine where schedule = :schedule and line > :after order by line",
                        CheckOffScheduleLine.class)
                .setParameter("schedule", schedule.value())
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }
}
