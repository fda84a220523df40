package coop.minga.finance.insurance.app;

import coop.minga.finance.insurance.InsuranceProductId;
import coop.minga.finance.insurance.domain.InsuranceFailure;
import coop.minga.finance.insurance.domain.InsuranceProduct;
import coop.minga.finance.insurance.store.InsuranceProducts;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What can be asked about insurance products.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class InsuranceProductQueries {
    private final InsuranceProducts products;
    private final Lists lists;

    InsuranceProductQueries(InsuranceProducts products, Lists lists) {
        this.products = products;
        this.lists = lists;
    }

    /** @throws DomainFailure INSURANCE_PRODUCT_UNKNOWN */
    public InsuranceProductView get(InsuranceProductId id) {
        return InsuranceProductView.of(
                products.findByIdOptional(id.value()).orElseThrow(InsuranceProductQueries::unknown));
    }

    public Page<InsuranceProductView> list(PageParameters page) {
        return lists.page(
                        InsuranceProduct.class,
                        InsuranceProductSort.CREATED_AT,
                        page,
                        (criteria, row) -> List.of(),
                        InsuranceProductSort::valueOf,
                        product -> product.id().value())
                .map(InsuranceProductView::of);
    }

    static DomainFailure unknown() {
        return new DomainFailure(
                InsuranceFailure.INSURANCE_PRODUCT_UNKNOWN, "You have no insurance product of this id.");
    }
}
