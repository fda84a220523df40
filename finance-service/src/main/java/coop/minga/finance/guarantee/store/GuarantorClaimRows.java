package coop.minga.finance.guarantee.store;

import coop.minga.finance.guarantee.domain.GuarantorClaim;
import coop.minga.finance.guarantee.domain.GuarantorClaimState;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.loan.LoanId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What guarantors are owed by borrowers of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one; nobody else changes what is locked until the commit.
 */
@ApplicationScoped
public class GuarantorClaimRows implements PanacheRepositoryBase<GuarantorClaim, UUID> {
    /** Those of a loan of which something is owed, the first taken first. */
    public List<GuarantorClaim> lockedOwed(LoanId loan) {
        return find("loan = ?1 and state = ?2 order by recordedAt, id", loan.value(), GuarantorClaimState.OWED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Always in the same order, so that nobody waits in a ring. */
    public List<GuarantorClaim> locked(Collection<JournalEntryId> claims) {
        return find("id in ?1 order by recordedAt, id", values(claims))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** What is owed for each guarantee, in minor units; of those that are missing nothing is. */
    public Map<UUID, Long> owedMinor(Collection<UUID> guarantees) {
        Map<UUID, Long> owed = new HashMap<>();
        list("guarantee in ?1 and state = ?2", guarantees, GuarantorClaimState.OWED)
                .forEach(each ->
                        owed.merge(each.guarantee().value(), each.outstanding().minor(), Math::addExact));
        return owed;
    }

    private static List<UUID> values(Collection<JournalEntryId> claims) {
        return claims.stream().map(JournalEntryId::value).toList();
    }
}
