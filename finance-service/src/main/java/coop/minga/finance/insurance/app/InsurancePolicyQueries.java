package coop.minga.finance.insurance.app;

import coop.minga.finance.insurance.InsurancePolicyId;
import coop.minga.finance.insurance.domain.InsuranceFailure;
import coop.minga.finance.insurance.domain.InsurancePolicy;
import coop.minga.finance.insurance.domain.InsurancePremium;
import coop.minga.finance.insurance.store.InsurancePolicies;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about policies.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class InsurancePolicyQueries {
    private final InsurancePolicies policies;
    private final OrganisationQueries organisations;
    private final Lists lists;

    InsurancePolicyQueries(InsurancePolicies policies, OrganisationQueries organisations, Lists lists) {
        this.policies = policies;
        this.organisations = organisations;
        this.lists = lists;
    }

    /** @throws DomainFailure INSURANCE_POLICY_UNKNOWN */
    public InsurancePolicyView get(InsurancePolicyId id) {
        return view(find(id));
    }

    /** @param membership everybody's if null */
    public Page<InsurancePolicyView> list(PageParameters page, @Nullable UUID membership) {
        return lists.page(
                        InsurancePolicy.class,
                        InsurancePolicySort.CREATED_AT,
                        page,
                        (criteria, row) -> membership == null
                                ? List.of()
                                : List.of(criteria.equal(row.get("membership"), membership)),
                        InsurancePolicySort::valueOf,
                        policy -> policy.id().value())
                .map(this::view);
    }

    /**
     * What was paid for a policy.
     *
     * @throws DomainFailure INSURANCE_POLICY_UNKNOWN
     */
    public Page<InsurancePremiumView> premiums(InsurancePolicyId id, PageParameters page) {
        find(id);
        return lists.page(
                        InsurancePremium.class,
                        InsurancePremiumSort.NUMBER,
                        page,
                        (criteria, row) -> List.of(criteria.equal(row.get("policy"), id.value())),
                        InsurancePremiumSort::valueOf,
                        premium -> premium.entry().value())
                .map(InsurancePremiumView::of);
    }

    InsurancePolicyView view(InsurancePolicy policy) {
        OrganisationId organisation = policy.organisation();
        return InsurancePolicyView.of(policy, organisations.today(organisation));
    }

    private InsurancePolicy find(InsurancePolicyId id) {
        return policies.findByIdOptional(id.value()).orElseThrow(InsurancePolicyQueries::unknown);
    }

    static DomainFailure unknown() {
        return new DomainFailure(InsuranceFailure.INSURANCE_POLICY_UNKNOWN, "You have no policy of this id.");
    }
}
