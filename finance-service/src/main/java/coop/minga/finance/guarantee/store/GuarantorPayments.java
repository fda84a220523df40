package coop.minga.finance.guarantee.store;

import coop.minga.finance.guarantee.GuarantorPaymentId;
import coop.minga.finance.guarantee.domain.GuarantorPayment;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/**
 * What borrowers of the caller's organisation paid to guarantors.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class GuarantorPayments implements PanacheRepositoryBase<GuarantorPayment, UUID> {
    /** Nobody else changes it until the commit. */
    public Optional<GuarantorPayment> locked(GuarantorPaymentId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }
}
