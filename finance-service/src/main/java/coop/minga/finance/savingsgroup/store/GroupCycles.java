package coop.minga.finance.savingsgroup.store;

import coop.minga.finance.savingsgroup.CycleId;
import coop.minga.finance.savingsgroup.domain.GroupCycle;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/**
 * The cycles of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class GroupCycles implements PanacheRepositoryBase<GroupCycle, UUID> {

    /** Alone: whatever is recorded, corrected and shared out in a cycle goes one after the other. */
    public Optional<GroupCycle> toChange(CycleId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    public Optional<GroupCycle> last() {
        return find("order by number desc").firstResultOptional();
    }
}
