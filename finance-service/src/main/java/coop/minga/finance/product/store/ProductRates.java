package coop.minga.finance.product.store;

import coop.minga.finance.product.ProductId;
import coop.minga.finance.product.domain.ProductRate;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The rates of the caller's organisation's products.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class ProductRates implements PanacheRepositoryBase<ProductRate, UUID> {
    /** Of several products at once, in the order in which they count. */
    public List<ProductRate> of(Collection<ProductId> products) {
        return list(
                "product in ?1 order by fromOn, recordedAt",
                products.stream().map(ProductId::value).toList());
    }
}
