package coop.minga.finance.product.app;

import coop.minga.finance.product.ProductId;
import coop.minga.finance.product.domain.Product;
import coop.minga.finance.product.domain.ProductFailure;
import coop.minga.finance.product.domain.ProductRate;
import coop.minga.finance.product.store.ProductRates;
import coop.minga.finance.product.store.Products;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What can be asked about products.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class ProductQueries {
    private final Products products;
    private final ProductRates rates;
    private final Lists lists;

    ProductQueries(Products products, ProductRates rates, Lists lists) {
        this.products = products;
        this.rates = rates;
        this.lists = lists;
    }

    /** @throws DomainFailure PRODUCT_UNKNOWN */
    public ProductView get(ProductId id) {
        return views(List.of(find(id))).getFirst();
    }

    public Page<ProductView> list(PageParameters parameters) {
        Page<Product> page = lists.page(
                Product.class,
                ProductSort.CODE,
                parameters,
                (criteria, row) -> List.of(),
                ProductSort::valueOf,
                product -> product.id().value());
        return page.with(views(page.items()));
    }

    /** What every account of a product shares, for many at once; those that are not there are missing. */
    public Map<ProductId, SavingTerms> terms(Collection<ProductId> ids) {
        List<UUID> keys = ids.stream().map(ProductId::value).distinct().toList();
        return products.list("id in ?1", keys).stream().collect(Collectors.toMap(Product::id, SavingTerms::of));
    }

    /** @throws DomainFailure PRODUCT_UNKNOWN */
    public SavingTerms terms(ProductId id) {
        return SavingTerms.of(find(id));
    }

    private List<ProductView> views(List<Product> found) {
        Map<ProductId, List<ProductRate>> byProduct = rates
                .of(found.stream().map(Product::id).toList())
                .stream()
                .collect(Collectors.groupingBy(ProductRate::product));
        return found.stream()
                .map(product -> ProductView.of(product, byProduct.getOrDefault(product.id(), List.of())))
                .toList();
    }

    Product find(ProductId id) {
        return products.findByIdOptional(id.value())
                .orElseThrow(
                        () -> new DomainFailure(ProductFailure.PRODUCT_UNKNOWN, "You have no product of this id."));
    }
}
