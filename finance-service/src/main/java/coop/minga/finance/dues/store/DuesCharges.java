package coop.minga.finance.dues.store;

import coop.minga.finance.dues.DuesAccountId;
import coop.minga.finance.dues.domain.DuesCharge;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Charges of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class DuesCharges implements PanacheRepositoryBase<DuesCharge, UUID> {

    /** All of some accounts. */
    public List<DuesCharge> of(Collection<DuesAccountId> accounts) {
        return list("account in ?1", accounts.stream().map(DuesAccountId::value).toList());
    }
}
