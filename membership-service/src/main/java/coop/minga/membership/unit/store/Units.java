package coop.minga.membership.unit.store;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.unit.UnitId;
import coop.minga.membership.unit.domain.Unit;
import coop.minga.platform.transaction.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The units of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class Units implements PanacheRepositoryBase<Unit, UUID> {
    private final Database database;

    Units(Database database) {
        this.database = database;
    }

    /** All units with their steps; one statement, whatever their number. */
    public List<Unit> all(OrganisationId organisation) {
        return list(
                "select distinct unit from Unit unit left join fetch unit.transitions where unit.organisation = ?1",
                organisation.value());
    }

    /**
     * The same, until the transaction ends for nobody else to change: of two moves that would close a circle together
     * the second sees the first. The database's own check of the tree takes the same lock.
     */
    public List<Unit> allToChange(OrganisationId organisation) {
        database.run(connection -> {
            try (var lock = connection.prepareStatement(
                    "select pg_advisory_xact_lock(hashtextextended('membership.unit/' || ?, 0))")) {
                lock.setString(1, organisation.value().toString());
                lock.execute();
            }
        });
        return all(organisation);
    }

    /** Lets nobody change the tree until the transaction ends; any number may ask for it at once. */
    public void keepTree() {
        database.run(connection -> {
            try (var lock = connection.prepareStatement("""
                    select pg_advisory_xact_lock_shared(
                        hashtextextended('membership.unit/' || current_setting('minga.org'), 0))
                    """)) {
                lock.execute();
            }
        });
    }

    /** Lets the database hold the tree against its own rules now and not at the commit, so that a refusal is told. */
    public void check() {
        database.run(connection -> {
            try (var now = connection.prepareStatement("set constraints membership.unit_tree immediate")) {
                now.execute();
            }
        });
    }

    /** A unit that until the transaction ends nobody can close: for whoever puts something into it. */
    public Optional<Unit> findToUse(UnitId id) {
        boolean isThere = database.call(connection -> {
            try (var hold = connection.prepareStatement("select from membership.unit where id = ? for share")) {
                hold.setObject(1, id.value());
                try (var row = hold.executeQuery()) {
                    return row.next();
                }
            }
        });
        return isThere ? findByIdOptional(id.value()) : Optional.empty();
    }
}
