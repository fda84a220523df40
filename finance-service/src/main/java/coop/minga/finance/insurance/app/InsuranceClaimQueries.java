package coop.minga.finance.insurance.app;

import coop.minga.finance.insurance.InsuranceClaimId;
import coop.minga.finance.insurance.domain.InsuranceClaim;
import coop.minga.finance.insurance.domain.InsuranceClaimState;
import coop.minga.finance.insurance.domain.InsuranceFailure;
import coop.minga.finance.insurance.store.InsuranceClaims;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about insurance claims.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class InsuranceClaimQueries {
    private final InsuranceClaims claims;
    private final Lists lists;

    InsuranceClaimQueries(InsuranceClaims claims, Lists lists) {
        this.claims = claims;
        this.lists = lists;
    }

    /** @throws DomainFailure INSURANCE_CLAIM_UNKNOWN */
    public InsuranceClaimView get(InsuranceClaimId id) {
        return InsuranceClaimView.of(claims.findByIdOptional(id.value()).orElseThrow(InsuranceClaimQueries::unknown));
    }

    /** Those of a policy and a state, of all if null. */
    public Page<InsuranceClaimView> list(
            PageParameters page, @Nullable UUID policy, @Nullable InsuranceClaimState state) {
        return lists.page(
                        InsuranceClaim.class,
                        InsuranceClaimSort.SUBMITTED_AT,
                        page,
                        (criteria, row) -> {
                            List<Predicate> where = new ArrayList<>();
                            if (policy != null) {
                                where.add(criteria.equal(row.get("policy"), policy));
                            }
                            if (state != null) {
                                where.add(criteria.equal(row.get("state"), state));
                            }
                            return where;
                        },
                        InsuranceClaimSort::valueOf,
                        claim -> claim.id().value())
                .map(InsuranceClaimView::of);
    }

    static DomainFailure unknown() {
        return new DomainFailure(InsuranceFailure.INSURANCE_CLAIM_UNKNOWN, "You have no claim of this id.");
    }
}
