package coop.minga.membership.household.app;

import coop.minga.membership.household.HouseholdId;
import coop.minga.membership.household.domain.Household;
import coop.minga.membership.household.domain.HouseholdFailure;
import coop.minga.membership.household.store.Households;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What can be asked about households.
 *
 * <p>Guarantee: answers only from the caller's organisation.
 */
@ApplicationScoped
public class HouseholdQueries {
    private final Households households;
    private final Lists lists;

    HouseholdQueries(Households households, Lists lists) {
        this.households = households;
        this.lists = lists;
    }

    /** @throws DomainFailure HOUSEHOLD_UNKNOWN */
    public HouseholdView get(HouseholdId id) {
        return households
                .findByIdOptional(id.value())
                .map(HouseholdView::of)
                .orElseThrow(() -> new DomainFailure(
                        HouseholdFailure.HOUSEHOLD_UNKNOWN, "Your organisation has no household of this id."));
    }

    public Page<HouseholdView> list(PageParameters page) {
        return lists.page(
                        Household.class,
                        HouseholdSort.CREATED_AT,
                        page,
                        (criteria, row) -> List.of(),
                        HouseholdSort::valueOf,
                        household -> household.id().value())
                .map(HouseholdView::of);
    }

    /** Which of the ids name a household of the organisation; one statement. */
    public Set<HouseholdId> existing(OrganisationId organisation, Collection<HouseholdId> ids) {
        return ids.isEmpty() ? Set.of() : households.existing(organisation, ids);
    }
}
