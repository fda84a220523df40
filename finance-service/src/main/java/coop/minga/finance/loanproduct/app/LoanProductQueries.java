package coop.minga.finance.loanproduct.app;

import coop.minga.finance.loanproduct.LoanProductId;
import coop.minga.finance.loanproduct.LoanProductRevisionId;
import coop.minga.finance.loanproduct.domain.LoanProduct;
import coop.minga.finance.loanproduct.domain.LoanProductFailure;
import coop.minga.finance.loanproduct.domain.LoanProductRevision;
import coop.minga.finance.loanproduct.store.LoanProductRevisions;
import coop.minga.finance.loanproduct.store.LoanProducts;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What can be asked about loan products.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction; as many statements for many
 * as for one.
 */
@ApplicationScoped
public class LoanProductQueries {
    private final LoanProducts products;
    private final LoanProductRevisions revisions;
    private final Lists lists;

    LoanProductQueries(LoanProducts products, LoanProductRevisions revisions, Lists lists) {
        this.products = products;
        this.revisions = revisions;
        this.lists = lists;
    }

    /** @throws DomainFailure LOAN_PRODUCT_UNKNOWN */
    public LoanProductView get(LoanProductId id) {
        return views(List.of(find(id))).getFirst();
    }

    public Page<LoanProductView> list(PageParameters parameters) {
        Page<LoanProduct> page = lists.page(
                LoanProduct.class,
                LoanProductSort.CREATED_AT,
                parameters,
                (criteria, row) -> List.of(),
                LoanProductSort::valueOf,
                product -> product.id().value());
        return page.with(views(page.items()));
    }

    /** @throws DomainFailure LOAN_PRODUCT_UNKNOWN */
    public Page<LoanProductRevisionView> revisions(LoanProductId id, PageParameters parameters) {
        LoanProduct product = find(id);
        return lists.page(
                        LoanProductRevision.class,
                        LoanProductRevisionSort.RECORDED_AT,
                        parameters,
                        (criteria, row) -> List.of(criteria.equal(row.get("product"), id.value())),
                        LoanProductRevisionSort::valueOf,
                        revision -> revision.id().value())
                .map(revision -> LoanProductRevisionView.of(revision, product.currency()));
    }

    /**
     * What is applied for now.
     *
     * @throws DomainFailure LOAN_PRODUCT_UNKNOWN
     */
    public LoanOffer offer(LoanProductId id) {
        LoanProduct product = find(id);
        return LoanOffer.of(product, revision(product.currentTerms()));
    }

    /** Several of them at once; those that are not there are missing. */
    public Map<LoanProductId, LoanOffer> offers(Collection<LoanProductId> ids) {
        List<LoanProduct> found = named(ids);
        Map<LoanProductRevisionId, LoanProductRevision> terms =
                revisions.named(found.stream().map(LoanProduct::currentTerms).toList());
        return found.stream()
                .map(product -> LoanOffer.of(product, Objects.requireNonNull(terms.get(product.currentTerms()))))
                .collect(Collectors.toMap(LoanOffer::product, Function.identity()));
    }

    /** What a loan goes by that captured it. */
    public LoanOffer captured(LoanProductRevisionId id) {
        return Objects.requireNonNull(captured(List.of(id)).get(id));
    }

    /** Several of them at once. */
    public Map<LoanProductRevisionId, LoanOffer> captured(Collection<LoanProductRevisionId> ids) {
        Map<LoanProductRevisionId, LoanProductRevision> found = revisions.named(ids);
        Map<LoanProductId, LoanProduct> of =
                named(found.values().stream().map(LoanProductRevision::product).toList()).stream()
                        .collect(Collectors.toMap(LoanProduct::id, Function.identity()));
        Map<LoanProductRevisionId, LoanOffer> offers = new HashMap<>();
        found.forEach((id, revision) ->
                offers.put(id, LoanOffer.of(Objects.requireNonNull(of.get(revision.product())), revision)));
        return offers;
    }

    LoanProduct find(LoanProductId id) {
        return products.findByIdOptional(id.value())
                .orElseThrow(() -> new DomainFailure(
                        LoanProductFailure.LOAN_PRODUCT_UNKNOWN, "You have no loan product of this id."));
    }

    private List<LoanProduct> named(Collection<LoanProductId> ids) {
        return products.list(
                "id in ?1", ids.stream().map(LoanProductId::value).distinct().toList());
    }

    private LoanProductRevision revision(LoanProductRevisionId id) {
        return Objects.requireNonNull(revisions.findById(id.value()));
    }

    private List<LoanProductView> views(List<LoanProduct> found) {
        Map<LoanProductRevisionId, LoanProductRevision> terms =
                revisions.named(found.stream().map(LoanProduct::currentTerms).toList());
        return found.stream()
                .map(product -> LoanProductView.of(product, Objects.requireNonNull(terms.get(product.currentTerms()))))
                .toList();
    }
}
