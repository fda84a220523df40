package coop.minga.finance.guarantee.store;

import coop.minga.finance.guarantee.GuaranteeId;
import coop.minga.finance.guarantee.domain.Guarantee;
import coop.minga.finance.loan.LoanId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The guarantees of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class Guarantees implements PanacheRepositoryBase<Guarantee, UUID> {
    /** Of a loan, the first proposed first; nobody else changes them until the commit. */
    public List<Guarantee> locked(LoanId loan) {
        return find("loan = ?1 order by proposedAt, id", loan.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Nobody else changes it until the commit. */
    public Optional<Guarantee> locked(GuaranteeId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** For which loan it is, read without it: what is read before its lock is old when the lock is had. */
    public Optional<LoanId> loanOf(GuaranteeId id) {
        return getEntityManager()
                .createQuery("select g.loan from Guarantee g where g.id = :id", UUID.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .map(LoanId::new);
    }

    /** Of a loan, the first proposed first. */
    public List<Guarantee> of(LoanId loan) {
        return list("loan = ?1 order by proposedAt, id", loan.value());
    }
}
