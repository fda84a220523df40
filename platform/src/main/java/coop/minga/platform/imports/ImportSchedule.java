package coop.minga.platform.imports;

import coop.minga.platform.transaction.Database;
import coop.minga.platform.transaction.Login;
import coop.minga.platform.transaction.SqlWork;
import coop.minga.platform.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose turn it is, over all organisations, and who is at it.
 *
 * <p>Guarantee: answers with two ids and nothing else, under the housekeeping login; a lease is not a lock: it lapses by
 * itself when its worker dies, and two workers on one import would only waste effort.
 */
@ApplicationScoped
class ImportSchedule {
    private final Transactions transactions;
    private final Database database;

    ImportSchedule(Transactions transactions, Database database) {
        this.transactions = transactions;
        this.database = database;
    }

    /** An import of an organisation. */
    record Place(UUID organisation, UUID importId) {}

    /** The import that has waited longest, so that a large one and small ones take turns. */
    Optional<Place> nextRunnable() {
        return find(connection -> {
            try (var select = connection.prepareStatement("""
                    select j.org_id, j.id
                    from minga.import_job j
                    where j.state in ('UPLOADED', 'VALIDATING', 'APPLYING', 'ROLLING_BACK')
                      and not exists (
                          select from minga.import_lease l
                          where l.org_id = j.org_id and l.import_id = j.id and l.until > clock_timestamp())
                    order by j.updated_at
                    limit 1
                    """);
                    var row = select.executeQuery()) {
                return row.next() ? Optional.of(place(row)) : Optional.empty();
            }
        });
    }

    /** An import created before then whose file is still there. */
    Optional<Place> nextExpired(Instant createdBefore) {
        return find(connection -> {
            try (var select = connection.prepareStatement("""
                    select j.org_id, j.id
                    from minga.import_job j
                    where j.destroyed_at is null and j.created_at < ?
                    order by j.created_at
                    limit 1
                    """)) {
                select.setTimestamp(1, Timestamp.from(createdBefore));
                try (var row = select.executeQuery()) {
                    return row.next() ? Optional.of(place(row)) : Optional.empty();
                }
            }
        });
    }

    /** Takes or renews the lease inside the caller's transaction; false if another worker has it. */
    boolean lease(Place place, UUID worker) {
        return database.call(connection -> {
            try (var upsert = connection.prepareStatement("""
                    insert into minga.import_lease as l (org_id, import_id, worker, until)
                    values (?, ?, ?, clock_timestamp() + interval '10 seconds')
                    on conflict (org_id, import_id) do update
                        set worker = excluded.worker, until = excluded.until
                        where l.worker = excluded.worker or l.until <= clock_timestamp()
                    """)) {
                upsert.setObject(1, place.organisation());
                upsert.setObject(2, place.importId());
                upsert.setObject(3, worker);
                return upsert.executeUpdate() == 1;
            }
        });
    }

    void release(Place place, UUID worker) {
        transactions.inOrganisation(place.organisation(), () -> {
            database.run(connection -> {
                try (var delete = connection.prepareStatement(
                        "delete from minga.import_lease where org_id = ? and import_id = ? and worker = ?")) {
                    delete.setObject(1, place.organisation());
                    delete.setObject(2, place.importId());
                    delete.setObject(3, worker);
                    delete.executeUpdate();
                }
            });
            return true;
        });
    }

    private Optional<Place> find(SqlWork<Optional<Place>> query) {
        return transactions.open(Login.HOUSEKEEPING, () -> database.call(query));
    }

    private static Place place(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Place(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
    }
}
