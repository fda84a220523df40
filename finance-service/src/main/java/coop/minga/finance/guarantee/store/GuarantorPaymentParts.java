package coop.minga.finance.guarantee.store;

import coop.minga.finance.guarantee.domain.GuarantorPayment;
import coop.minga.finance.guarantee.domain.GuarantorPaymentPart;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The parts of payments to guarantors of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one; none is changed or removed.
 */
@ApplicationScoped
public class GuarantorPaymentParts implements PanacheRepositoryBase<GuarantorPaymentPart, UUID> {
    /** Of all these payments, by one statement. */
    public List<GuarantorPaymentPart> of(Collection<GuarantorPayment> payments) {
        return list(
                "payment in ?1 order by id",
                payments.stream().map(each -> each.id().value()).toList());
    }
}
