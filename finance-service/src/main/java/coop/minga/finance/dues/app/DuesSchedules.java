package coop.minga.finance.dues.app;

import coop.minga.finance.dues.DuesPlanId;
import coop.minga.finance.dues.domain.DuesAssignment;
import coop.minga.finance.dues.domain.DuesPlan;
import coop.minga.finance.dues.domain.DuesPlanVersion;
import coop.minga.finance.dues.domain.DuesSchedule;
import coop.minga.finance.dues.domain.DuesSchedule.Days;
import coop.minga.finance.dues.domain.DuesTerms;
import coop.minga.finance.dues.store.DuesAssignments;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.MemberView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What members owe by all plans, before anything is charged or waived.
 *
 * <p>Guarantee: a constant number of statements for however many members.
 */
@ApplicationScoped
class DuesSchedules {
    /** Whoever is admitted owes dues until the membership ends. A state nobody here has heard of charges nobody. */
    private static final Set<String> OWING = Set.of("ACTIVE", "SUSPENDED", "UNDER_HEARING");

    private final DuesPlanQueries plans;
    private final DuesAssignments assignments;

    DuesSchedules(DuesPlanQueries plans, DuesAssignments assignments) {
        this.plans = plans;
        this.assignments = assignments;
    }

    Map<MembershipId, List<DuesSchedule>> of(List<MemberView> members) {
        List<DuesPlan> all = plans.all();
        Map<DuesPlanId, List<DuesPlanVersion>> versions = plans.versions(all);
        Map<MembershipId, List<DuesAssignment>> assigned =
                assignments.of(members.stream().map(MemberView::id).toList()).stream()
                        .collect(Collectors.groupingBy(DuesAssignment::membership));
        Map<MembershipId, List<DuesSchedule>> schedules = new HashMap<>();
        for (MemberView member : members) {
            List<DuesAssignment> own = assigned.getOrDefault(member.id(), List.of());
            List<DuesSchedule> ofMember = new ArrayList<>();
            for (DuesPlan plan : all) {
                List<DuesTerms> terms = versions.getOrDefault(plan.id(), List.of()).stream()
                        .map(DuesPlanVersion::terms)
                        .toList();
                ofMember.add(schedule(member, plan, terms, own));
            }
            schedules.put(member.id(), ofMember);
        }
        return schedules;
    }

    private static DuesSchedule schedule(
            MemberView member, DuesPlan plan, List<DuesTerms> terms, List<DuesAssignment> own) {
        return new DuesSchedule(
                plan.id(),
                plan.period(),
                plan.scope(),
                plan.dueDays(),
                terms,
                own.stream()
                        .filter(each -> each.plan().equals(plan.id()))
                        .map(DuesAssignment::assigned)
                        .toList(),
                member.category(),
                member.periods().stream()
                        .filter(each -> OWING.contains(each.state()))
                        .map(each -> new Days(
                                each.from(),
                                each.to() == null ? null : each.to().minusDays(1)))
                        .toList(),
                List.of());
    }
}
