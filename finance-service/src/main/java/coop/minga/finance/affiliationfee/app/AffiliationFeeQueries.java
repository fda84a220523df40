package coop.minga.finance.affiliationfee.app;

import coop.minga.finance.affiliationfee.AffiliationFeeId;
import coop.minga.finance.affiliationfee.domain.AffiliationFee;
import coop.minga.finance.affiliationfee.domain.AffiliationFeeFailure;
import coop.minga.finance.affiliationfee.domain.AffiliationFeeState;
import coop.minga.finance.affiliationfee.store.AffiliationFees;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.access.Caller;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about affiliation fees.
 *
 * <p>Guarantee: answers a party of the fee and nobody else.
 */
@ApplicationScoped
public class AffiliationFeeQueries {
    private final AffiliationFees fees;
    private final Lists lists;

    AffiliationFeeQueries(AffiliationFees fees, Lists lists) {
        this.fees = fees;
        this.lists = lists;
    }

    /** @throws DomainFailure AFFILIATION_FEE_UNKNOWN */
    public AffiliationFeeView get(Caller caller, AffiliationFeeId id) {
        return fees.named(id, new OrganisationId(caller.organisation()))
                .map(AffiliationFeeView::of)
                .orElseThrow(AffiliationFeeQueries::unknown);
    }

    /** @param state any if null */
    public Page<AffiliationFeeView> list(PageParameters page, @Nullable AffiliationFeeState state) {
        return lists.page(
                        AffiliationFee.class,
                        AffiliationFeeSort.CREATED_AT,
                        page,
                        (criteria, row) -> state == null ? List.of() : List.of(criteria.equal(row.get("state"), state)),
                        AffiliationFeeSort::valueOf,
                        fee -> fee.id().value())
                .map(AffiliationFeeView::of);
    }

    static DomainFailure unknown() {
        return new DomainFailure(
                AffiliationFeeFailure.AFFILIATION_FEE_UNKNOWN, "You are no party of an affiliation fee of this id.");
    }
}
