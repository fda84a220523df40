package coop.minga.finance.drawer.store;

import coop.minga.finance.drawer.DrawerId;
import coop.minga.finance.drawer.domain.CashDrawer;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.transaction.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/**
 * The cash drawers of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class CashDrawers implements PanacheRepositoryBase<CashDrawer, UUID> {
    private final Database database;

    CashDrawers(Database database) {
        this.database = database;
    }

    /** To pay into: payments go on side by side, and none of them beside a step of the drawer. */
    public Optional<CashDrawer> toPayInto(DrawerId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_READ);
    }

    /** To take a step: after the payments that are under way, and before any other. */
    public Optional<CashDrawer> toChange(DrawerId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The number after the last, drawn by one transaction after the other. */
    public int nextNumber(OrganisationId organisation) {
        return database.call(connection -> {
            try (var hold = connection.prepareStatement(
                    "select pg_advisory_xact_lock(hashtext('finance.cash_drawer'), hashtext(?))")) {
                hold.setString(1, organisation.value().toString());
                hold.execute();
            }
            try (var last = connection.prepareStatement(
                            "select coalesce(max(number), 0) + 1 from finance.cash_drawer");
                    var row = last.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }
}
