package coop.minga.finance.dividend.app;

import coop.minga.finance.dividend.DividendRunId;
import coop.minga.finance.dividend.domain.DividendFailure;
import coop.minga.finance.dividend.domain.DividendLine;
import coop.minga.finance.dividend.domain.DividendRun;
import coop.minga.finance.dividend.store.DividendRuns;
import coop.minga.finance.product.ProductId;
import coop.minga.finance.product.app.ProductQueries;
import coop.minga.finance.product.app.SavingTerms;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about dividends.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class DividendQueries {
    private final DividendRuns runs;
    private final ProductQueries products;
    private final Lists lists;

    DividendQueries(DividendRuns runs, ProductQueries products, Lists lists) {
        this.runs = runs;
        this.products = products;
        this.lists = lists;
    }

    /** @throws DomainFailure DIVIDEND_RUN_UNKNOWN */
    public DividendRunView get(DividendRunId id) {
        DividendRun run = find(id);
        return DividendRunView.of(run, currency(run));
    }

    public Page<DividendRunView> list(PageParameters parameters) {
        Page<DividendRun> page = lists.page(
                DividendRun.class,
                DividendRunSort.CREATED_AT,
                parameters,
                (criteria, row) -> List.of(),
                DividendRunSort::valueOf,
                run -> run.id().value());
        Map<ProductId, SavingTerms> terms =
                products.terms(page.items().stream().map(DividendRun::paysInto).toList());
        return page.map(run -> DividendRunView.of(
                run, Objects.requireNonNull(terms.get(run.paysInto())).currency()));
    }

    /** @throws DomainFailure DIVIDEND_RUN_UNKNOWN */
    public Page<DividendLineView> lines(DividendRunId id, PageParameters parameters, @Nullable UUID membership) {
        Currency currency = currency(find(id));
        return lists.page(
                        DividendLine.class,
                        DividendLineSort.NUMBER,
                        parameters,
                        (criteria, row) -> {
                            List<Predicate> where = new ArrayList<>();
                            where.add(criteria.equal(row.get("run"), id.value()));
                            if (membership != null) {
                                where.add(criteria.equal(row.get("membership"), membership));
                            }
                            return where;
                        },
                        DividendLineSort::valueOf,
                        DividendLine::id)
                .map(line -> DividendLineView.of(line, currency));
    }

    private Currency currency(DividendRun run) {
        return products.terms(run.paysInto()).currency();
    }

    DividendRun find(DividendRunId id) {
        return runs.findByIdOptional(id.value()).orElseThrow(DividendQueries::unknown);
    }

    static DomainFailure unknown() {
        return new DomainFailure(DividendFailure.DIVIDEND_RUN_UNKNOWN, "You have no run of dividends of this id.");
    }
}
