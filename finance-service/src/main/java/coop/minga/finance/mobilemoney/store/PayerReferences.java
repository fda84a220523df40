package coop.minga.finance.mobilemoney.store;

import coop.minga.finance.mobilemoney.domain.PayerReference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * What payers are known to pay for in the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class PayerReferences implements PanacheRepositoryBase<PayerReference, UUID> {

    /** The one that counts now. */
    public Optional<PayerReference> of(String payerToken) {
        return find("payerToken = ?1 and withdrawnAt is null", payerToken).firstResultOptional();
    }
}
