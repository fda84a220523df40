package coop.minga.finance.opening.store;

import coop.minga.finance.opening.OpeningBalancesId;
import coop.minga.finance.opening.domain.OpeningBalances;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/**
 * The opening balances of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class OpeningSheets implements PanacheRepositoryBase<OpeningBalances, UUID> {
    /** Alone with it until the transaction ends: two signatures at a time are one after the other. */
    public Optional<OpeningBalances> locked(OpeningBalancesId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }
}
