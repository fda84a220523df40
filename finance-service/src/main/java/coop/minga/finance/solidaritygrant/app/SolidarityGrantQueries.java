package coop.minga.finance.solidaritygrant.app;

import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.MemberQueries;
import coop.minga.finance.solidaritygrant.SolidarityGrantId;
import coop.minga.finance.solidaritygrant.domain.SolidarityFailure;
import coop.minga.finance.solidaritygrant.domain.SolidarityGrant;
import coop.minga.finance.solidaritygrant.store.SolidarityGrants;
import coop.minga.platform.access.Caller;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * What can be asked about solidarity grants.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class SolidarityGrantQueries {
    private final SolidarityGrants grants;
    private final MemberQueries members;
    private final Lists lists;

    SolidarityGrantQueries(SolidarityGrants grants, MemberQueries members, Lists lists) {
        this.grants = grants;
        this.members = members;
        this.lists = lists;
    }

    /** @throws DomainFailure SOLIDARITY_GRANT_UNKNOWN */
    public SolidarityGrantView get(SolidarityGrantId id) {
        return SolidarityGrantView.of(grants.findByIdOptional(id.value()).orElseThrow(SolidarityGrantQueries::unknown));
    }

    public Page<SolidarityGrantView> list(PageParameters page, SolidarityGrantFilter filter) {
        return page(page, filter::of).map(SolidarityGrantView::of);
    }

    /** Those of the memberships of the record the caller's token names. */
    public Page<OwnSolidarityGrantView> ownList(Caller caller, PageParameters page) {
        List<UUID> own = members.own(caller).stream().map(MembershipId::value).toList();
        return page(page, (criteria, row) -> List.of(row.get("membership").in(own)))
                .map(OwnSolidarityGrantView::of);
    }

    private Page<SolidarityGrant> page(PageParameters page, Lists.Filter<SolidarityGrant> filter) {
        return lists.page(
                SolidarityGrant.class,
                SolidarityGrantSort.SUBMITTED_AT,
                page,
                filter,
                SolidarityGrantSort::valueOf,
                grant -> grant.id().value());
    }

    static DomainFailure unknown() {
        return new DomainFailure(SolidarityFailure.SOLIDARITY_GRANT_UNKNOWN, "You have no grant of this id.");
    }
}
