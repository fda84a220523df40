package coop.minga.finance.solidaritygrant.app;

import coop.minga.finance.solidaritygrant.SolidaritySchemeId;
import coop.minga.finance.solidaritygrant.domain.SolidarityFailure;
import coop.minga.finance.solidaritygrant.domain.SolidarityScheme;
import coop.minga.finance.solidaritygrant.store.SolidaritySchemes;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What can be asked about schemes.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class SolidaritySchemeQueries {
    private final SolidaritySchemes schemes;
    private final Lists lists;

    SolidaritySchemeQueries(SolidaritySchemes schemes, Lists lists) {
        this.schemes = schemes;
        this.lists = lists;
    }

    /** @throws DomainFailure SOLIDARITY_SCHEME_UNKNOWN */
    public SolidaritySchemeView get(SolidaritySchemeId id) {
        return SolidaritySchemeView.of(find(id));
    }

    public Page<SolidaritySchemeView> list(PageParameters page) {
        return lists.page(
                        SolidarityScheme.class,
                        SolidaritySchemeSort.CREATED_AT,
                        page,
                        (criteria, row) -> List.of(),
                        SolidaritySchemeSort::valueOf,
                        scheme -> scheme.id().value())
                .map(SolidaritySchemeView::of);
    }

    SolidarityScheme find(SolidaritySchemeId id) {
        return schemes.findByIdOptional(id.value())
                .orElseThrow(() -> new DomainFailure(
                        SolidarityFailure.SOLIDARITY_SCHEME_UNKNOWN, "You have no scheme of this id."));
    }
}
