package coop.minga.finance.institution.app;

import coop.minga.finance.institution.InstitutionId;
import coop.minga.finance.institution.domain.Institution;
import coop.minga.finance.institution.domain.InstitutionFailure;
import coop.minga.finance.institution.store.Institutions;
import coop.minga.finance.member.MemberPeriod;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.HolderQueries;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What can be asked about institutional members.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class InstitutionQueries {
    private final Institutions institutions;
    private final HolderQueries holders;
    private final Lists lists;

    InstitutionQueries(Institutions institutions, HolderQueries holders, Lists lists) {
        this.institutions = institutions;
        this.holders = holders;
        this.lists = lists;
    }

    /** @throws DomainFailure INSTITUTION_UNKNOWN */
    public InstitutionView get(InstitutionId id) {
        return views(List.of(find(id))).getFirst();
    }

    public Page<InstitutionView> list(PageParameters parameters) {
        Page<Institution> page = lists.page(
                Institution.class,
                InstitutionSort.CREATED_AT,
                parameters,
                (criteria, row) -> List.of(),
                (institution, sort) -> institution.createdAt().toString(),
                institution -> institution.id().value());
        return page.with(views(page.items()));
    }

    Institution find(InstitutionId id) {
        return institutions
                .findByIdOptional(id.value())
                .orElseThrow(() -> new DomainFailure(
                        InstitutionFailure.INSTITUTION_UNKNOWN, "You have no institutional member of this id."));
    }

    private List<InstitutionView> views(List<Institution> found) {
        Map<MembershipId, MemberPeriod> days =
                holders.days(found.stream().map(each -> each.id().membership()).toList());
        return found.stream()
                .map(each -> InstitutionView.of(
                        each, Objects.requireNonNull(days.get(each.id().membership()))))
                .toList();
    }
}
