package coop.minga.finance.dues.store;

import coop.minga.finance.dues.DuesRunId;
import coop.minga.finance.dues.domain.DuesRun;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.transaction.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Runs of the caller's organisation, and, for the housekeeping login, which ones of all organisations wait.
 *
 * <p>Guarantee: row-level security hides every other one from the runtime login; the housekeeping login sees no member and
 * no money.
 */
@ApplicationScoped
public class DuesRuns implements PanacheRepositoryBase<DuesRun, UUID> {
    private static final String TAKE =
            "select id from finance.dues_run where id = ? and state = 'OPEN' for update skip locked";
    private static final String OPEN =
            "select org_id, id from finance.dues_run where state = 'OPEN' order by created_at";
    private static final String WITHOUT = """
            select distinct plan.org_id, plan.org_id
            from finance.dues_plan plan
            join finance.organisation organisation on organisation.org_id = plan.org_id
            where not exists (
                select from finance.dues_run run
                where run.org_id = plan.org_id and run.kind = 'DAILY'
                  and run.through_on >= (?::timestamptz at time zone organisation.zone)::date)
            """;

    // Until the end of the transaction: who would begin the same day waits, and then finds it begun.
    private static final String ALONE =
            "select pg_advisory_xact_lock(hashtext('finance.dues_run'), hashtext(?::uuid::text))";
    private static final String BEGUN =
            "select from finance.dues_run where org_id = ? and kind = 'DAILY' and through_on = ?";

    private final Database database;

    DuesRuns(Database database) {
        this.database = database;
    }

    /** Whose and which. */
    public record Place(OrganisationId organisation, DuesRunId run) {}

    /** Locks an open run until the commit; nothing if it is done, or another is just working on it. */
    public Optional<DuesRun> take(DuesRunId id) {
        boolean isTaken = database.call(connection -> {
            try (var select = connection.prepareStatement(TAKE)) {
                select.setObject(1, id.value());
                try (var row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
        return isTaken ? findByIdOptional(id.value()) : Optional.empty();
    }

    /** Whether nobody has begun the organisation's day; until the commit nobody else does. */
    public boolean isToBegin(OrganisationId organisation, LocalDate day) {
        return database.call(connection -> {
            try (var lock = connection.prepareStatement(ALONE);
                    var select = connection.prepareStatement(BEGUN)) {
                lock.setObject(1, organisation.value());
                lock.execute();
                select.setObject(1, organisation.value());
                select.setObject(2, day);
                try (var row = select.executeQuery()) {
                    return !row.next();
                }
            }
        });
    }

    /** Runs of all organisations that are not done, the oldest first; under the housekeeping login. */
    public List<Place> open() {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(OPEN)) {
                return places(select);
            }
        });
    }

    /** Organisations with plans whose day has no run yet; under the housekeeping login. */
    public List<OrganisationId> without(Instant now) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(WITHOUT)) {
                select.setObject(1, now.atOffset(ZoneOffset.UTC));
                return places(select).stream().map(Place::organisation).toList();
            }
        });
    }

    private static List<Place> places(PreparedStatement select) throws SQLException {
        List<Place> places = new ArrayList<>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                places.add(new Place(
                        new OrganisationId(rows.getObject(1, UUID.class)),
                        new DuesRunId(rows.getObject(2, UUID.class))));
            }
        }
        return places;
    }
}
