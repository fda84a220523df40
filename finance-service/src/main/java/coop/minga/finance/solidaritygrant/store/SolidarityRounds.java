package coop.minga.finance.solidaritygrant.store;

import coop.minga.finance.solidaritygrant.SolidarityRoundId;
import coop.minga.finance.solidaritygrant.domain.SolidarityRound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/**
 * The rounds of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one. Who needs a grant and its round locks the grant first.
 */
@ApplicationScoped
public class SolidarityRounds implements PanacheRepositoryBase<SolidarityRound, UUID> {
    /** Alone with it until the transaction ends: what is promised at a time is counted one after the other. */
    public Optional<SolidarityRound> alone(SolidarityRoundId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Together with others who claim, but not with who closes it. */
    public Optional<SolidarityRound> shared(SolidarityRoundId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_READ);
    }
}
