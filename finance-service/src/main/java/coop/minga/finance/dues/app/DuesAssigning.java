package coop.minga.finance.dues.app;

import coop.minga.finance.dues.DuesPlanId;
import coop.minga.finance.dues.domain.DuesAssignment;
import coop.minga.finance.dues.domain.DuesSchedule.Assigned;
import coop.minga.finance.dues.store.DuesAssignments;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.MemberQueries;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.Predicate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Assigns members to plans, and tells who is.
 *
 * <p>Guarantee: inside the caller's transaction; nothing that was recorded is changed.
 */
@ApplicationScoped
public class DuesAssigning {
    private final DuesAssignments assignments;
    private final MemberQueries members;
    private final OrganisationQueries organisations;
    private final Lists lists;
    private final Clock clock;

    DuesAssigning(
            DuesAssignments assignments,
            MemberQueries members,
            OrganisationQueries organisations,
            Lists lists,
            Clock clock) {
        this.assignments = assignments;
        this.members = members;
        this.organisations = organisations;
        this.lists = lists;
        this.clock = clock;
    }

    /** @throws DomainFailure MEMBERSHIP_NOT_YET_KNOWN, DUES_DAYS_REVERSED; the database: a plan unknown, an id taken */
    public DuesAssignmentView assign(
            Caller caller, UUID id, MembershipId member, DuesPlanId plan, Function<Currency, Assigned> assigned) {
        members.require(member);
        var organisation = new OrganisationId(caller.organisation());
        Currency currency = organisations.currency(organisation);
        DuesAssignment assignment = new DuesAssignment(
                id, organisation, member, plan, assigned.apply(currency), caller.subject(), clock.instant());
        assignments.persistAndFlush(assignment);
        return DuesAssignmentView.of(assignment, currency);
    }

    public Page<DuesAssignmentView> list(
            Caller caller, PageParameters page, @Nullable MembershipId member, @Nullable DuesPlanId plan) {
        Currency currency = organisations.currency(new OrganisationId(caller.organisation()));
        return lists.page(
                        DuesAssignment.class,
                        DuesAssignmentSort.RECORDED_AT,
                        page,
                        (criteria, row) -> {
                            List<Predicate> where = new ArrayList<>();
                            if (member != null) {
                                where.add(criteria.equal(row.get("membership"), member.value()));
                            }
                            if (plan != null) {
                                where.add(criteria.equal(row.get("plan"), plan.value()));
                            }
                            return where;
                        },
                        DuesAssignmentSort::valueOf,
                        DuesAssignment::id)
                .map(each -> DuesAssignmentView.of(each, currency));
    }
}
